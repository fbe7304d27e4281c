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
      estrés, fricción, complejidad, burocracia, afinidad, expertise
nothing
  none: red de ventas, red comercial, nuevos canales, algo, cosas, cosa, tracción, impulso, mercado*, mundo,
      conversación, resultados, resultado, presencia, presencia online, presencia digital, presencia en redes,
      presencia en redes sociales, seo, redes sociales, redes, marketing, marketing digital, negocio, empresa,
      compañía, marca, todo, éxito, futuro, potencial, valor, impacto, excelencia, mejor, mejores, líder, líderes,
      líder del mercado, referente, referentes, número uno, primera opción, oportunidad, oportunidades, soluciones,
      sinergias, contenido, contenidos, mejor contenido, contenido de calidad, organización, forma de trabajar,
      necesidades, expectativas, trabajo, vida, diferencia, mentalidad, digitalización, transformación digital,
      transformación, nivel, metas, objetivos, kpis, métricas, historia de marca, canales, canales sociales, perfil,
      sueños, esfuerzo*, buenas prácticas, enfoque, aspectos, temas, tendencias, herramientas, ia, inteligencia
      artificial, tecnología, datos, procesos, ideas, competencia, competidores, sector, industria, equipo de ventas,
      equipo comercial, fuerza de ventas, departamento de ventas, equipo de marketing, equipo de soporte, necesidades
      del cliente, necesidades de los clientes, feedback, opinión, relevancia, gente, orientación al cliente,
      posición, posicionamiento, posición en el mercado, equipo, colegas, compañeros, personal, orden, proceso de
      ventas, proceso comercial, embudo de ventas, estrategia comercial, canales de venta, fuentes de ingresos, marca
      líder, marca de referencia, marca más querida, sociedad, planeta, ecosistema, entorno, digital, online, offline,
      social, público, nuevos públicos, nuevas audiencias, público objetivo, emociones, pasión, innovador
measure_head
  up: tasa, ratio, índice, porcentaje, puntuación, cobertura, precisión, exactitud, rendimiento, capacidad,
      frecuencia, cuota, proporción, valor, volumen, recuento, asistencia, adopción, disponibilidad, afluencia, uso,
      cantidad, nota, calificación, nivel, productividad, ocupación, grado, valoración
  down: tiempo, duración, coste, costes, costo, costos, gasto, gastos, precio, retraso, retrasos, demora, errores,
      pérdida, pérdidas, consumo, peso, deuda, brecha, emisiones, residuos, latencia, distancia, plazo
measure_prefix
  count: número de, el número de, cantidad de, volumen de, nº de, número medio de, media de, promedio de, número total
      de, número mensual de, total de, cifra de, base de, nivel de, índice de, tasa de, número anual de, numero de
  up: porcentaje de, proporción de, cuota de, ratio de, valor de, valor medio de, frecuencia de, horas de, ingresos
      por, fracción de, grado de
  down: coste de, costo de, coste por, costo por, costes de, precio de, gasto en, tiempo de, tiempo para, tiempo medio
      de, tiempo entre, tiempo dedicado a, duración de, horas dedicadas a, tamaño de, peso de, plazo de, tiempo que
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
      energético
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
      pérdidas, errores manuales, duración de las reuniones, desperdicio
"""
