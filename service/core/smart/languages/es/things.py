"""Spanish names of what goals are about, deliverables apart. Layout as in `languages`: tag, value, phrases."""

TABLES = """
soft
  up: satisfacción del cliente, satisfacción de los clientes, satisfacción de clientes, satisfacción de nuestros
      clientes, satisfacción del usuario, satisfacción de los usuarios, satisfacción de los empleados, satisfacción de
      empleados, satisfacción del personal, satisfacción laboral, satisfacción de los huéspedes, satisfacción del
      paciente, satisfacción de los pacientes, satisfacción, compromiso de los empleados, compromiso de la plantilla,
      felicidad de los empleados
construct
  up: relaciones, relación con los clientes, relación con el cliente, notoriedad, notoriedad de marca, notoriedad de
      la marca, conocimiento de marca, conocimiento de la marca, reconocimiento de marca, reconocimiento de la marca,
      reconocimiento, conciencia de marca, branding, engagement, interacción, interacción con la comunidad,
      interacción con la audiencia, participación, participación de la comunidad, implicación, reputación, reputación
      de marca, reputación online, imagen, imagen de marca, imagen de la marca, fidelidad, fidelidad de los clientes,
      lealtad, lealtad a la marca, lealtad de los clientes, fidelización, fidelización de clientes, productividad,
      visibilidad, visibilidad online, visibilidad de la marca, visibilidad de marca, comunidad, confianza, confianza
      de los clientes, credibilidad, experiencia, experiencia de cliente, experiencia del cliente, experiencia de
      usuario, experiencia de los clientes, calidad, calidad del servicio, calidad de servicio, calidad del producto,
      calidad del contenido, atención al cliente, servicio al cliente, servicio de atención al cliente, soporte al
      cliente, atención, moral, moral del equipo, motivación, motivación de los empleados, motivación del equipo,
      cultura, cultura de empresa, clima laboral, ambiente de trabajo, espíritu de equipo, colaboración, colaboración
      interna, comunicación, comunicación interna, innovación, creatividad, eficiencia, eficiencia operativa,
      eficacia, efectividad, agilidad, liderazgo, liderazgo de opinión, autoridad, influencia, popularidad, valor de
      marca, marca empleadora, employer branding, atractivo, interés, presencia en, conciliación, bienestar, bienestar
      de los empleados, felicidad, conocimiento, conocimientos, competencias, habilidades, competencias digitales,
      transparencia, sostenibilidad, diversidad, inclusión, accesibilidad, seguridad, calidad de los datos,
      flexibilidad, rendimiento, rendimiento del equipo, rendimiento de la web, desempeño, competitividad, percepción,
      percepción de marca, compromiso, coordinación, cooperación, trabajo en equipo, talento, usabilidad, fiabilidad,
      salud, condiciones de trabajo, condiciones laborales, boca a boca, resiliencia, velocidad, carga de trabajo,
      estrés, fricción, complejidad, burocracia, afinidad, expertise, atención al ciudadano, atención a la ciudadanía,
      atención ciudadana, atención al público, atención al usuario, atención a los usuarios, atención al paciente,
      atención a los pacientes, atención al alumnado, atención a las familias, atención al huésped, atención
      telefónica, servicio al ciudadano, limpieza, convivencia, movilidad, cohesión, cohesión del equipo, ambiente,
      buen ambiente, confort, comodidad, empleabilidad, internacionalización, igualdad, equidad, espíritu emprendedor,
      emprendimiento, cultura digital, madurez digital, transformación cultural, orgullo de pertenencia, sentido de
      pertenencia, arraigo, prestigio, notoriedad online, posicionamiento de marca, cercanía, hospitalidad, fidelizar
      clientes, fidelizar a clientes, fidelizar a los clientes, fidelizar a nuestros clientes, fidelizar más clientes,
      fidelizar a más clientes, fidelizar al cliente, fidelizar a la clientela, fidelizar a los socios, fidelizar a
      nuestros socios, fidelizar a los usuarios, fidelizar a nuestros usuarios, fidelizar al público, fidelizar a la
      audiencia, fidelizar a los huéspedes, fidelizar a los donantes, fidelizamos clientes, fidelizamos a clientes,
      fidelizamos a los clientes, fidelizamos a nuestros clientes, fidelizamos más clientes, fidelizamos a más
      clientes, fidelizamos al cliente, fidelizamos a la clientela, fidelizamos a los socios, fidelizamos a nuestros
      socios, fidelizamos a los usuarios, fidelizamos a nuestros usuarios, fidelizamos al público, fidelizamos a la
      audiencia, fidelizamos a los huéspedes, fidelizamos a los donantes, fidelizaremos clientes, fidelizaremos a
      clientes, fidelizaremos a los clientes, fidelizaremos a nuestros clientes, fidelizaremos más clientes,
      fidelizaremos a más clientes, fidelizaremos al cliente, fidelizaremos a la clientela, fidelizaremos a los
      socios, fidelizaremos a nuestros socios, fidelizaremos a los usuarios, fidelizaremos a nuestros usuarios,
      fidelizaremos al público, fidelizaremos a la audiencia, fidelizaremos a los huéspedes, fidelizaremos a los
      donantes, sentimiento, sentimientos, sentimiento de pertenencia, sentimiento de comunidad, sentimiento de
      equipo, sentimiento de marca, sentido de comunidad, espíritu de comunidad, espíritu comunitario, espíritu,
      clima, clima organizacional, clima escolar, clima de trabajo, ambiente escolar, profesionalidad,
      profesionalismo, calidad del trato, trato, trato al cliente, trato humano, calidad de la enseñanza, calidad de
      la atención, calidad percibida, calidad de vida, amor por la marca, amor a la marca, amor, posicionamiento,
      posicionamiento online, sinergia, sinergias, saber hacer, know how, diálogo, diálogo social, relación, relación
      con los medios, relaciones públicas, relaciones institucionales, relaciones con los proveedores, relaciones con
      los clientes, experiencia de compra, experiencia del huésped, experiencia de los huéspedes, experiencia del
      visitante, experiencia de los visitantes, experiencia del alumno, experiencia del alumnado, experiencia del
      empleado, experiencia de los empleados, experiencia del paciente, experiencia de los pacientes, experiencia del
      usuario, experiencia de los usuarios, experiencia del consumidor, experiencia digital, experiencia de marca,
      experiencia turística, experiencia gastronómica, tono, tono de la marca, tono de marca, tono de comunicación,
      tono de los mensajes, storytelling, relato, relato de marca, narrativa, narrativa de marca, relevancia,
      autoestima, civismo, conciencia, conciencia ambiental, conciencia ecológica, conciencia social, concienciación,
      sensibilización, empatía, responsabilidad social, responsabilidad, solidaridad, autonomía, integración social,
      integración cultural, armonía, calidez, proximidad, excelencia operativa, excelencia en el servicio,
      profesionalización, conexión con la audiencia, conexión emocional, conexión con el público, conexión con los
      clientes, vinculación, vinculación con la marca, vinculación de los socios, identificación con la marca,
      orgullo, orgullo de marca, ilusión, entusiasmo, calidad del sueño, cualificación, cualificación profesional,
      capacitación, capacitación del equipo, formación del personal, imagen de la ciudad, imagen del destino, imagen
      corporativa, imagen pública, imagen exterior, imagen institucional, imagen profesional, fama, renombre, capital
      de marca, capital humano, capital social, capital relacional, diferenciación, orientación al cliente, vocación
      de servicio, vocación, gusto por la lectura, hábito lector, hábitos de lectura, hábitos saludables, afición,
      afición por la lectura, vida cultural, dinamismo, vitalidad, acompañamiento, ética, confianza de los inversores,
      confianza del consumidor, confianza del equipo, confianza en la marca, confianza en la institución, fidelidad de
      la clientela, fidelidad a la marca, fluidez, madurez, madurez de los procesos, madurez tecnológica, comprensión
      lectora, aprendizaje, gobernanza, buen gobierno, conectividad, trabajo en red, dinamización, pertenencia,
      consistencia, consistencia de marca, coherencia, coherencia de la marca, coherencia de marca, organización
      interna, planificación, equilibrio entre vida y trabajo, equilibrio entre vida personal y laboral, estabilidad,
      solidez, solidez financiera, solvencia, estética, calidad del aire, cultura corporativa, cultura organizativa,
      cultura organizacional, cultura de la innovación, cultura de seguridad, cultura de la seguridad, cultura
      preventiva, cultura de datos, cultura del dato, cultura del esfuerzo, cultura popular, colaboración entre
      departamentos, colaboración entre equipos, comunicación entre departamentos, comunicación entre equipos,
      retención del talento, retención de talento, atracción de talento, atracción del talento, marca de empleador,
      marca personal, marca país, marca ciudad, prestigio de la marca, carisma, simpatía, reconocimiento social,
      notoriedad pública, ventaja competitiva, alineación, alineamiento, alineación del equipo, química de equipo,
      adaptabilidad, proactividad, iniciativa personal, polivalencia, disciplina, puntualidad, organización del
      trabajo, orden y limpieza, seguridad percibida, percepción de seguridad, tranquilidad, paz social, inclusividad,
      sororidad, perspectiva de género, corresponsabilidad, justicia social, participación de los padres,
      participación juvenil, participación vecinal, interés de los jóvenes, interés por la cultura, interés por la
      ciencia, arraigo local, identidad, identidad de marca, identidad visual, identidad corporativa, autenticidad,
      originalidad, exclusividad, personalidad de marca, tono y estilo, cariño, cariño por la marca, complicidad,
      cercanía con el cliente, cercanía con los clientes, apertura mental, pensamiento crítico, espíritu crítico,
      mentalidad digital, alfabetización digital, capacidad de innovación, capacidad de respuesta, capacidad de
      adaptación, fuerza de la marca, fortaleza de la marca, salud de la marca, salud de marca, salud emocional, salud
      de la plantilla, energía del equipo, dedicación, esmero, calidad visual, calidad de los contenidos, calidad de
      contenidos, calidad del código, calidad de los materiales, calidad de las clases, calidad del café, calidad de
      la comida, atención al visitante, atención al socio, atención personalizada, atractivo turístico, atractivo de
      la marca, atractivo comercial, interactividad, dinamización comercial, vida de barrio, tejido asociativo, tejido
      social, servicio de calidad, servicio excelente, servicio de excelencia, servicio personalizado, servicio de
      primera, buen servicio, mejor servicio, atención de calidad, atención excelente, producto de calidad, productos
      de calidad, enseñanza de calidad, educación de calidad, formación de calidad, trato personalizado, trato
      excelente, buen trato, experiencia única, experiencias únicas, experiencia inolvidable, experiencias memorables
nothing
  none: red de ventas, red comercial, nuevos canales, algo, cosas, cosa, tracción, impulso, mercado*, mundo,
      conversación, resultados, resultado, presencia, presencia online, presencia digital, presencia en redes,
      presencia en redes sociales, seo, redes sociales, redes, marketing, marketing digital, negocio, empresa,
      compañía, marca, todo, éxito, futuro, potencial, valor, impacto, excelencia, mejor, mejores, líder, líderes,
      líder del mercado, referente, referentes, número uno, primera opción, oportunidad, oportunidades, soluciones,
      contenido, contenidos, mejor contenido, contenido de calidad, organización, forma de trabajar, necesidades,
      expectativas, trabajo, vida, diferencia, mentalidad, digitalización, transformación digital, transformación,
      nivel, metas, objetivos, kpis, métricas, historia de marca, canales, canales sociales, perfil, sueños,
      esfuerzo*, buenas prácticas, enfoque, aspectos, temas, tendencias, herramientas, ia, inteligencia artificial,
      tecnología, datos, procesos, ideas, competencia, competidores, sector, industria, equipo de ventas, equipo
      comercial, fuerza de ventas, departamento de ventas, equipo de marketing, equipo de soporte, necesidades del
      cliente, necesidades de los clientes, feedback, opinión, gente, posición, posición en el mercado, equipo,
      colegas, compañeros, personal, orden, proceso de ventas, proceso comercial, embudo de ventas, estrategia
      comercial, canales de venta, fuentes de ingresos, marca líder, marca de referencia, marca más querida, sociedad,
      planeta, ecosistema, entorno, digital, online, offline, social, público, nuevos públicos, nuevas audiencias,
      público objetivo, emociones, pasión, innovador, más lejos, lejos, salto de calidad, salto adelante, paso
      adelante, mejora continua, detalles, nuevo rumbo, renovarse o morir, lo imposible, grandes cosas, cosas nuevas,
      cosas distintas, camino, buenos resultados, huella, nuevos retos, nuevos horizontes, horizontes, tiempos, retos,
      retos de futuro, nuevos tiempos, cambio, cambios, nuevo modelo, mucho más, grandes logros, logros
score
  on: nota, nota media, notas, notas medias, puntuación, puntuación media, calificación, calificaciones, satisfacción,
      valoración, índice
measure_head
  up: tasa, ratio, índice, porcentaje, puntuación, cobertura, precisión, exactitud, rendimiento, capacidad,
      frecuencia, cuota, proporción, valor, volumen, recuento, asistencia, adopción, disponibilidad, afluencia, uso,
      cantidad, nota, calificación, nivel, productividad, ocupación, grado, valoración
  down: tiempo, duración, coste, costes, costo, costos, gasto, gastos, precio, retraso, retrasos, demora, errores,
      pérdida, pérdidas, consumo, peso, deuda, brecha, emisiones, residuos, latencia, distancia, plazo
measure_prefix
  count: número de, el número de, cantidad de, volumen de, nº de, número medio de, media de, promedio de, número total
      de, número mensual de, total de, cifra de, base de, nivel de, índice de, tasa de, número anual de, numero de,
      cantidad media de, número semanal de, número diario de, volumen anual de, cifra total de, número máximo de,
      número mínimo de, tasa media de, ratio de, índice medio de
  up: porcentaje de, proporción de, cuota de, ratio de, valor de, valor medio de, frecuencia de, horas de, ingresos
      por, fracción de, grado de
  down: coste de, costo de, coste por, costo por, costes de, precio de, gasto en, tiempo de, tiempo para, tiempo medio
      de, tiempo entre, tiempo dedicado a, duración de, horas dedicadas a, tamaño de, peso de, plazo de, tiempo que,
      consumo de, consumo medio de, consumo anual de, gasto de, gastos de, gastos en, tasa de impago de,
      plazo medio de, periodo medio de, emisiones de, pérdida de, pérdidas de, casos de, errores de, errores en,
      fallos de, fallos en, retraso en, retrasos en, demora en, coste medio de, coste anual de, tiempos de,
      tiempo medio por, costes por
measure
  up: tasa* de adopción, tasa* de finalización, tasa de aprobados, tasa de activación, adopción, lectores,
      voluntarios, horas de voluntariado, beneficiarios, oyentes, socios atendidos, precisión de las previsiones,
      precisión del inventario, nivel de servicio de pedidos, oee, producción, volumen de producción, rotación de
      existencias, rotación de stock, rotación del inventario, precio de la acción, dividendo*, liquidez, tesorería,
      capital, ahorros, inversión, inversión en i + d, inversiones, salario*, sueldo*, mujeres directivas, mujeres en
      puestos directivos, mujeres en la dirección, mujeres en cargos directivos, mujeres en puestos de
      responsabilidad, proporción de mujeres, promociones internas, promoción interna, certificaciones, asistencia,
      notas, nota media, notas medias, tasa de empleo, tasa de alfabetización, tasa de vacunación, búsquedas de marca,
      hashtags, contenido generado por usuarios, árboles plantados, eficiencia energética, pasos diarios, ventas por
      metro cuadrado, ventas por empleado, exportaciones, exportación, proveedores locales, material reciclado,
      automatización, efectivo, caja, depósitos, activos gestionados, primas, préstamos, propinas, cuota de
      exportación, equilibrio de género, días de formación, kilómetros, aforo, tasa de visualización, rendimiento
      energético, alumnos matriculados, matrículas, matriculaciones, matrícula, aprobados, titulados, egresados, tasa
      de graduación, tasa de titulación, tasa de inserción laboral, inserción laboral, empleabilidad de los egresados,
      publicaciones científicas, citas, proyectos concedidos, fondos captados, financiación, financiación externa,
      subvenciones concedidas, préstamos de libros, usuarios de la biblioteca, pernoctaciones, noches reservadas,
      reservas directas, huéspedes repetidores, estancia media, duración media de la estancia, precio medio por noche,
      tarifa media, adr, comensales, cubiertos, ticket por mesa, tráfico peatonal, afluencia, asistentes, público
      asistente, inscritos, inscripciones, participantes, abonados, abonos, entradas vendidas, aforo vendido, socios
      activos, carnés, trámites online, trámites electrónicos, trámites telemáticos, expedientes resueltos,
      expedientes tramitados, licencias concedidas, ciudadanos atendidos, familias atendidas, personas atendidas,
      usuarios atendidos, viajeros, pasajeros, viajes en bici, uso de la bicicleta, kilómetros de carril bici, zonas
      verdes, árboles, reciclado, recogida selectiva, tasa de recogida selectiva, residuos reciclados, energía solar,
      autoconsumo, autoconsumo solar, energía limpia, vehículos eléctricos, flota eléctrica, producto local, productos
      locales, producto de proximidad, compras a proveedores locales, compra local, contratos indefinidos, plantilla
      fija, mujeres en plantilla, mujeres en la plantilla, mujeres en el consejo, personas con discapacidad, empleados
      formados, cobertura de vacantes, vacantes cubiertas, permanencia, antigüedad media, permanencia media,
      referencias de empleados, tasa de participación, tasa de respuesta, tasa de asistencia, participación en la
      encuesta, tasa de digitalización, tasa de automatización, pedidos por hora, unidades por hora, productividad por
      hora, visitas comerciales, citas comerciales, citas previas, demostraciones, presupuestos aceptados, tasa de
      aceptación, ofertas ganadas, venta media, unidades por ticket, ventas cruzadas, venta cruzada, clientes
      reactivados, clientes recuperados, carritos recuperados, recomendaciones, contactos, contactos nuevos,
      solicitudes, solicitudes de información, solicitudes de presupuesto, peticiones de presupuesto, consultas,
      peticiones, suscriptores nuevos, altas, altas nuevas, nuevas altas, registros, instalaciones de la app, tiempo
      en página, páginas por sesión, sesiones, duración de la sesión, visitas recurrentes, backlinks, enlaces
      entrantes, palabras clave en primera página, interacciones, guardados, grabaciones, oyentes mensuales, lectores
      únicos, copias de seguridad verificadas, puntuación de accesibilidad, puntuación lighthouse, nota de corte,
      pluses, capacidad de almacenamiento, superávit, presupuesto ejecutado, ejecución presupuestaria, ejecución del
      presupuesto, recaudación, taquilla, cuotas, cuotas cobradas, donativos, becas concedidas, ayudas concedidas,
      plazas ocupadas, plazas cubiertas, plazas de guardería, viviendas sociales, viviendas protegidas, parque de
      viviendas
  down: deuda*, inventario, nivel de stock, nivel de existencias, rotura* de stock, roturas de existencias, falta* de
      stock, existencias, merma*, horas extra, horas extras, horas extraordinarias, entregas tardías, entregas con
      retraso, retraso*, demora*, brecha salarial, brecha de género, consumo de papel, consumo de plástico, ausencias
      a citas, no shows, cancelación de citas, trabajo manual, tareas manuales, papeleo, tiempo en reuniones, horas de
      reuniones, horas en reuniones, reuniones internas, volumen de emails, correos internos, spam, rebotes, multas,
      sanciones, no conformidades de auditoría, tasa de criminalidad, tasa de infección, mortalidad, tasa de
      mortalidad, tasa de abandono escolar, abandono escolar, reingresos, ruido, robos, hurtos, fraude, fraudes,
      contracargos, reclamaciones de seguros, descuentos, sobrecostes, desviaciones presupuestarias, desviación
      presupuestaria, ventas perdidas, clientes perdidos, interrupciones, duplicados, enlaces rotos, errores 404,
      cortes de luz, fugas, fugas de agua, viajes de negocios, vuelos, vuelos de negocios, alquiler, lista* de espera,
      colas, cola, desperdicio alimentario, vacantes sin cubrir, puestos sin cubrir, personal temporal, temporalidad,
      pérdidas, errores manuales, duración de las reuniones, desperdicio,
      suspensos, tasa de suspensos, repetidores, tasa de repetición escolar, abandono, abandono de los estudios,
      abandono universitario, tasa de abandono universitario, absentismo escolar, faltas de asistencia, impuntualidad,
      llamadas perdidas, llamadas desatendidas, llamadas abandonadas, llamadas sin contestar, llamadas no atendidas,
      correos sin responder, correos sin leer, mensajes sin responder, reseñas sin responder, consultas sin responder,
      incidencias abiertas, incidencias reabiertas, tickets reabiertos, caídas del servidor, caídas de la web,
      caída del servicio, caída del sistema, caídas del sistema, caídas, averías, avería, paradas, cortes de servicio,
      cortes de suministro, goteras, baches, pintadas, vertidos, plagas, ruidos, quejas vecinales, multas impagadas,
      expedientes pendientes, licencias pendientes, listas de espera quirúrgica, lista de espera quirúrgica,
      demora media, estancia hospitalaria, infecciones, infecciones hospitalarias, caídas de pacientes,
      errores de medicación, reingresos hospitalarios, plazo de tramitación, plazo de licitación, plazo medio de pago,
      periodo medio de pago, plazo medio de pago a proveedores, período medio de pago,
      periodo medio de pago a proveedores, plazo de respuesta, plazo de pago, plazos, mora, tasa de morosidad,
      deuda viva, déficit, endeudamiento, gasto corriente, gasto en papel, gasto en personal, gasto en publicidad,
      gasto en limpieza, gasto en electricidad, gasto energético, gasto en viajes, factura eléctrica,
      factura de la electricidad, factura del gas, factura del agua, factura energética, factura de telefonía,
      recibo de la luz, energía, electricidad, luz, gas, combustible, gasolina, gasoil, papel, tóner, plástico,
      plásticos, envases de plástico, vasos de plástico, botellas de plástico, basura, basuras, restos de comida,
      comida desperdiciada, comida tirada, desperdicio de comida, agua, agua embotellada, consumo de tóner,
      consumo de calefacción, consumo de combustible por kilómetro, impresiones en papel, fotocopias, vuelos cortos,
      viajes en avión, kilómetros recorridos, emisiones por viaje, emisiones de la flota, coches en el centro,
      tráfico rodado, atascos, accidentes de tráfico, atropellos, víctimas mortales, delitos, denuncias, peleas,
      expulsiones, partes disciplinarios, casos de acoso, bullying, brecha digital, pobreza energética, paro,
      desempleo, desempleo juvenil, paro juvenil, vacantes, puestos vacantes, días para cubrir una vacante,
      bajas voluntarias, bajas médicas, dimisiones, salidas voluntarias, renuncias, horas perdidas, reuniones,
      tareas repetitivas, tareas administrativas, carga administrativa, trámites presenciales, papeles,
      clics por trámite, pasos del formulario, abandono del formulario, formularios abandonados, carritos abandonados,
      presupuestos perdidos, ofertas perdidas, cancelaciones de reservas, cancelaciones, anulaciones, no presentados,
      reservas no presentadas, overbooking, mermas, roturas, caducados, producto caducado, excedentes, stock muerto,
      stock obsoleto, devoluciones, pedidos devueltos, pedidos incompletos, pedidos erróneos, pedidos con error,
      albaranes con errores, facturas con errores, facturas erróneas, errores de stock, errores de inventario,
      entregas fallidas, reclamaciones por garantía, comentarios negativos, alertas, falsas alarmas,
      correos fraudulentos, clics en phishing, phishing, vulnerabilidades abiertas, deuda técnica,
      tiempo de compilación, tiempo de despliegue, tiempo de montaje, tiempo de limpieza, tiempo de cambio,
      tiempo de check in, colas en caja, cola en caja, esperas, tiempo en cola, desplazamientos,
      dependencia de google, dependencia de booking, comisiones, comisiones de booking, comisiones de intermediarios,
      intermediarios, precio por kilo, bajas de suscriptores, bajas de socios, bajas
metric
  views: vean nuestros vídeos, vea nuestros vídeos, vean nuestro vídeo, vean el vídeo, vean los vídeos, veces que se
      ve, veces que se ven, veces que se reproduce, veces que se reproducen, vean nuestras stories, vean nuestros
      reels
  shares: veces que se comparte, veces que se comparten, veces que nos comparten, veces que comparten, veces que se
      compartan, veces que se comparte nuestro contenido, compartan nuestros contenidos, compartan nuestro contenido,
      compartan nuestras publicaciones, veces que la gente comparte, veces que nuestra comunidad comparte
  followers: nos sigan, nos sigue, nos siguen, nos siga, nos seguirán, nos sigamos, personas que nos siguen, personas
      que nos sigan, gente que nos sigue, gente que nos siga, quienes nos siguen, usuarios que nos siguen, siga
      nuestra cuenta, sigan nuestra cuenta, sigan nuestro perfil
"""
