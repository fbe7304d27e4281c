"""Spanish words for outcomes and audiences: a word that ends in a hyphen is a stem, `up` and `down` say what is better.

Layout as in `languages`: tag, value, phrases.
"""

TABLES = """
skip
  any: el, la, los, las, lo, de, del, un, una, unos, unas, a, al, en, por, para, con, y, e, o, nuestro, nuestra,
      nuestros, nuestras, su, sus, entre, desde, sobre, se, que
outcome
  revenue up: ingreso-, venta, ventas, vender, vendid-, vendemos, vendiendo, factur-, crecer negocio, crecimiento
      negocio, éxito comercial, reserva, reservas, pedido-, compras, contratos nuevos, nuevos contratos, cuota
      mercado, ganar cuota, exportaci-, exportar, ocupación, ticket medio, cesta media, captación clientes, nuevos
      clientes, clientes nuevos, captar clientes, más clientes, ganar clientes, atraer clientes, conseguir clientes,
      cartera clientes, base clientes, recaudación taquilla, taquilla, volumen negocio, cifra negocio-, monetiz-,
      patrocinio-, alquiler-, licencias, comercializ-, contratos, discos, cestas, comensales, cubiertos, mesas, gasto
      medio cliente, importe venta, clientela, subastas, compradores, ganar más, ganancias ventas, menús, noches
      vendidas, recaudar más
  profit up: comisiones, intermediari-, depender agencias, dependencia agencias, dependencia portales, benefici-,
      rentab-, margen, márgenes, ganancia-, ebitda, resultado neto, excedente
  cost: costes impresión, coste-, costo, costos, costar, gasto-, gastar, ahorr-, abarat-, factura luz, factura
      energética, factura eléctrica, factura agua, factura gas, recibo luz, contención gasto-, precio materia prima,
      coste materia, precio compra
  cash: liquidez, flujo caja, tesorería, morosidad, impago-, facturas vencidas, facturas pendientes, cobro-, cobrar,
      periodo medio pago, deuda-, capital circulante, pagos proveedores, pago proveedores, saldo, cuentas cobrar, dso,
      efectivo
  satisfaction up: satisf-, contento, contenta, contentos, contentas, felic-, feliz, experiencia-, nps, recomend-,
      valoración, valoraciones, nota media, puntuación media, encant-, clientes contentos, deleit-, estrellas,
      calificación media, guste, agrado, acogedor, trato, experiencia compra
  satisfaction down: queja-, reclamaci-, insatisf-, descontent-
  retention up: no perder clientes, conservar socios, conservar suscriptores, mantener suscriptores, mantener socios,
      fidel-, leal-, retención, retener clientes, retener nuestros clientes, retener socios, retener suscriptores,
      retener abonados, mantener clientes, conservar clientes, recurren-, repetici-, repetir, repiten, renovación
      suscripci-, renovaciones, renuev-, valor vida, recompra, vuelvan, sigan con nosotros, permanezcan, segunda
      compra, tarjeta fidelización, programa puntos, vuelvan comprar
  retention down: churn, abandono clientes, tasa abandono, tasa cancelación, cancelaci-, bajas clientes, bajas
      suscripci-, bajas socios, bajas abonados, fuga clientes, pérdida clientes, bajas app, bajas aplicación, bajas
      servicio, bajas plataforma
  leads up: lead, leads, demanda, prospectos, clientes potenciales, contactos comerciales, solicitudes presupuesto,
      peticiones presupuesto, solicitudes información, oportunidades comerciales, oportunidades venta, demo, demos,
      demostraciones, consultas comerciales, presupuestos solicitados, registros, altas, captación contactos,
      reuniones comerciales, citas comerciales, nuevo negocio
  conversion up: conversi-, convertir, checkout, proceso compra, tasa activación
  conversion down: carrito- abandonado-, abandono carrito-, carritos
  traffic up: tráfico, visitas web, visitas página, visitas blog, visitas sitio, visitas tienda online, clic, clics,
      seo, posicionamiento, buscador-, google, páginas vistas, sesiones web, visitantes web, presencia online, gente
      web, personas web
  awareness up: notoriedad, visib-, conocid-, reconocimiento, alcance, fama, impresiones, visualizaci-,
      reproducciones, seguidor-, dar conocer, darse conocer, darnos conocer, difusión, difundir, divulga-,
      conocimiento marca, recuerdo marca, cuota voz, influencer-, menciones, espectadores canal, popular-, proyección,
      conozca-, escuchas, oyentes, promocionar, publicidad marca, darse a conocer, presencia redes, llegar más gente,
      llegar público, llegar jóvenes, suene
  reputation up: reput-, imagen, confianza, credib-, prestigio, liderazgo opinión, autoridad, cobertura mediática,
      prensa, medios comunicación, apariciones medios, menciones medios, periodist-, reseñas, opiniones positivas,
      referente, percepción, buen nombre, buena fama, referencia, opiniones, respetad-, reconocid-
  engagement up: participación grupo, participación comunidad, participación instagram, participación facebook,
      engagement, comunidad, interacci-, me gusta, likes, comentarios, compartidos, fans, participación redes,
      reacciones, comunidad activa, foro, participación
  expansion up: expan-, entrar en mercado, entrar mercado, nuevos mercados, nuevo mercado, nuevos países, nuevas
      ciudades, nuevos segmentos, nuevas regiones, implantación, implantarse, posición mercado, mercado alemán,
      mercado francés, mercado italiano, mercado portugués, presencia mercado, consolidar mercado, abrir mercado,
      nuevas tiendas, segunda sede, sucursales, abrir tiendas, tiendas nuevas, apertura- tienda-, internacional-,
      mercados, abrir segunda, abrir nueva, abrir otra, segunda tienda, nueva sede, nueva tienda, nuevo local
  service up: atención cliente-, atención público, atención ciudad-, atención usuari-, atención paciente-, servicio
      cliente-, calidad servicio, calidad atención, nivel servicio, servicio posventa, postventa, posventa, servicios
      públicos, servicio ciudad-, servicios municipales, soporte, respond-, respuesta-, contest-, resolución primer-,
      puntual-, entregas tiempo, entregas plazo, atender, agilizar, atendid-, ayuda domicilio, trámites rápid-,
      llamadas, atienda-, mejor servicio, ventanilla, recepción, solicitudes resueltas, expedientes resueltos,
      peticiones resueltas, incidencias resueltas, mensajes respondidos, responder antes, mejor atención, buena
      atención, cercanía, accesible contacto, servicio ágil, administración ágil, administración cercana
  service down: tiempo- respuesta, tiempo- espera, tiempo- resolución, tiempo- atención, tiempo- tramitación, plazo-
      entrega, plazo- respuesta, plazo- resolución, lista- espera, espera, esperas, cola, colas, demora-, retraso-,
      tiempo- entrega, incidencias abiertas, tickets pendientes
  quality up: calidad, fiab-, estabilidad, disponibilidad, sin errores, precisión, velocidad carga, rapidez web, buena
      factura, rendimiento línea
  quality down: defect-, error, errores, fallo, fallos, avería-, merma-, rechazo-, incidencia-, bug, bugs, devoluci-,
      reproceso-, parada-, caída- sistema, tiempo- carga, inactividad, rotura- stock, no conformidades, piezas
      rechazadas, rechazad-, paquetes devueltos, dañad-, equivocaci-, pedidos erróneos, erróne-
  product up: producto nuevo, nuevos productos, nuevo producto, desarrollo producto, innova-, funcionalidad-, hoja
      ruta, patente-, prototipo-, mejora producto
  recruiting up: reclut-, selección personal, contratación, contratar, contrat- personal, talento captar, captar
      talento, captación talento, atraer talento, atraer profesionales, atraer personal, marca empleadora, employer
      branding, candidat-, vacante-, currículum-, solicitudes empleo, encontrar personal, cubrir puestos, cubrir
      plazas, incorporar profesionales, portal empleo, ofertas empleo, prácticas, atraer aprendices, atraer enfermer-,
      atraer ingenier-, atraer técnicos, atraer médicos, atraer docentes, mano obra, nuevos profesionales, incorporar
  people up: fidel- talento, retener talento, retención talento, retener personal, retener empleados, retener
      profesionales, fidel- personal, fidel- plantilla, fidel- empleados, satisfacción empleados, satisfacción
      personal, satisfacción plantilla, satisfacción laboral, bienestar, clima laboral, ambiente trabajo, compromiso
      plantilla, compromiso equipo, compromiso empleados, motivaci-, motivad-, cultura empresa, cultura corporativa,
      conciliación, buen lugar trabajar, mejor lugar trabajar, condiciones laborales, condiciones trabajo, salud
      laboral, moral equipo, orgullo pertenencia, cuidar equipo, cuidar personal, cuidar personas, plantilla sana,
      equipo estable, plantilla estable, queden más tiempo, retener recién, recién llegados, gente trabaja, acogida,
      buen equipo, gente contenta, equipo contento, trabajadores contentos, orgullos-
  people down: rotación, absentismo, ausentismo, bajas médicas, bajas enfermedad, bajas laborales, estrés, burnout,
      horas extra-, renuncias, dimisiones, sobrecarga, enfermedad, días baja, bajas, abandono plantilla, marchas,
      salidas voluntarias
  skills up: formar, formaci-, formad-, capacit-, competencias, habilidades, cualificación, aprendizaje equipo,
      cursos, curso, taller, talleres, desarrollo profesional, conocimientos, mentor-, destrezas, primeros auxilios,
      cualificad-, adiestr-, horas formación, reciclaje profesional, idiomas plantilla
  productivity up: autoservicio, autogestión, productividad, eficien-, automatiz-, optimizar procesos, agilidad,
      rendimiento equipo, carga trabajo, piezas hora, tickets agente, casos agente, procesos internos, simplificar
      procesos, hacer más menos, procesos más simples, ahorrar tiempo, menos papeleo, procesos ágiles
  productivity down: tiempo- ciclo, tiempo- cambio, burocra-, papeleo, tareas manuales, trabajo manual, horas reunión,
      tiempo- producción, cierre contable, cierre mensual, horas dedicadas, trámites internos, introducción datos
  ad_efficiency up: roas, retorno publici-, retorno inversión publicitaria, eficiencia publicitaria, eficacia
      publici-, rentabilidad campañas, rendimiento campañas, eficiencia marketing, retorno marketing, retorno campañas
  ad_efficiency down: coste lead, coste clic, coste adquisición, coste captación, costes captación, coste- por
      adquisición, cpa, cpl, cpc, cac, inversión publicitaria, gasto publicitario, gasto publicidad, coste cliente
  internal up: comunicación interna, intranet, colaboración, trabajo equipo, coordinación, boletín interno, informados
      empleados, plantilla informada, empleados informados, información interna, boletín empleados
  sustainability up: sostenib-, clima, climátic-, medio ambiente, medioambient-, ambiental-, ecológic-, ecolog-,
      biodivers-, circular, árbol-, renovable-, descarboniz-, neutralidad, planeta, verde-, reforest-, calidad aire,
      bosque-, fauna, abejas, orgánic- producción, bajo carbono, energías limpias
  sustainability down: emision-, carbono, co2, huella, contamina-, plástico-, pesticida-
  energy: energ-, electric-, eléctric-, consumo, kwh, gas, gasóleo, combustible-, calefacción, iluminación, agua,
      solar-, fotovolt-, luminaria-, aislamiento, contadores, led, bombillas, consumos, factura energía, kilovat-
  waste: residuo-, basura-, desperdici-, vertedero, recicl-, compost-, envases, embalaje-, papel, sobras, vasos,
      bolsas, botellas, reutiliz-, merma comida, merma-, pérdidas producto, pérdidas fruta, pérdidas agua, desecho-
  mobility: transporte público, bici-, movilidad, viajeros, pasajeros bus, autobús, coche- eléctric-, vehículos
      eléctric-, carril-, peatón-, peaton-, coches centro, menos coches, autobuses, bus urbano, tranvía, trenes,
      tráfico rodado, tráfico vehículos
  safety up: seguridad laboral, seguridad trabajadores, prevención, segur-, simulacro-, entorno seguro, convivencia,
      proteger, incendios, cascos, riesgos laborales, emergencias
  safety down: accident-, lesion-, siniestr-, robo-, hurto-, delito-, vandal-, caídas, acoso, bullying, atracos,
      agresiones, colisiones, atropellos, víctimas, incendio-
  members up: socio, socios, socia, socias, membres-, miembros, abonad-, afiliad-, suscriptor-, masa social, asociad-,
      base social, cuotas socios, abonos, suscripciones, carné, carnet, altas socios, afiliaciones
  students up: llenar plazas, cubrir plazas curso, completar plazas, plazas posgrado, plazas máster, plazas grado,
      plazas, matrícula-, matricul-, alumn-, estudiantes, inscripciones curso-, inscripciones máster, preinscripci-
      admisi-, plazas cubiertas, nuevos alumnos, solicitudes máster, solicitudes admisión, plazas escolares, nuevos
      estudiantes, ciclo formativo, grado, máster, primero curso, curso escolar, plazas guardería, guardería
  attendance up: visitante-, público, asisten-, afluencia, aforo, espectador-, entradas, visitas museo, visitas
      exposición, préstamos, biblioteca, lectores, participantes, jornadas puertas abiertas, puertas abiertas,
      festival-, bonos, abonos, pases, gimnasio, usuarios polideportivo, teatro, inscripciones carrera, conciertos,
      concierto, auditorio, cine, museo, exposición, estadio, piscina, corredores, carrera popular, club lectura,
      público infantil, ferias visitantes, butacas, aficionados, exposiciones, recorrido virtual
  donations up: dona-, fondos, recaud-, mecenas, mecenazgo, aportaciones, subvenci-, captación fondos, filantrop-,
      padrin-, crowdfunding, legados, benefactor-, causa, solidari-, apadrina-, colecta, campaña solidaria, socios
      colaboradores, financiación
  tourism up: turis-, turíst-, pernoctaci-, estancia media, viajeros hotel, noches hotel, destino, temporada baja,
      visitantes extranjeros, huéspedes extranjeros, excursionistas, viajeros, campistas, crucer-, veraneantes,
      escapadas, visitantes comarca, huéspedes temporada, visitar comarca, visitar región, visitar ciudad
  volunteers up: voluntari-, personas voluntarias, colaboradores voluntarios
  access: accesib-, asequib-, alcance todos, al alcance, acceso, acceder, abierto todos, abierta todos, todo mundo,
      económic- para, barreras, familias pueda-, becas, gratuit-, barat-, sin barreras, rampas, silla ruedas, zonas
      rurales, cualquiera pueda, bolsillo-
  inclusion: inclus-, igualdad, paridad, brecha salarial, brecha género, discapac-, migrant-, refugiad-, pobreza,
      vulnerab-, exclusión, cohesión, mujeres directiv-, sin hogar, integración, inserción, mujeres en, género,
      minorías, soledad, parados, desemplead-, colectivos, igualitari-, equidad, equitativ-, mujeres puestos,
      directivas, divers-
  health up: salud pública, vacun-, cribado-, hábitos saludables, actividad física, salud pacientes, seguridad
      paciente-, salud mental, sangre, recuperación pacientes, salud, ejercicio, deporte, donantes sangre, revisiones
      médicas, prevención salud, fruta, alimentación sana
  health down: infecci-, reingreso-, mortalidad, obesidad, tabaquismo, contagio-, úlceras
  learning up: aprobad-, notas, lectura, lector-, comprensión lectora, rendimiento académico, rendimiento escolar,
      resultados académicos, resultados escolares, éxito escolar, graduad-, titulad-, matemáticas, aprendizaje, nivel
      inglés, idiomas, atención individual, atención alumn-, calificaciones, exámenes, aprender, nivel educativo,
      competencia lectora, resultados alumn-, dominio, nivel lector, lectoescritura
  learning down: abandono escolar, fracaso escolar, absentismo escolar, suspens-, ratio alumnos, alumnos aula, alumnos
      por clase
  digital up: digitaliz-, transformación trámites online, trámites línea, sede electrónica, administración
      electrónica, servicios nube, electrónic-, sin papel, citas online, en línea, autocita, factura electrónica,
      firma electrónica, portal, telemátic-, crm, chatbot, modernización tecnológica
  security: ciberseg-, protección datos, seguridad información, seguridad informática, copias seguridad, phishing,
      brechas, ciberataque-, vulnerabilidades
  compliance: cumplimiento, normativ-, legalidad, certific-, iso, auditor-, transparen-, buen gobierno, inspecci-,
      multas, sanciones, rgpd, licencia ambiental
  crisis up: crisis, política redes sociales, política de redes, plan emergencia, continuidad negocio
  insight up: conocimiento cliente, conocer cliente-, conocer mejor, investigación, feedback, entender cliente-,
      entender nuestros, encuesta-, entrevistas, buyer persona-, estudio mercado, sugerencias, escuchar cliente-,
      entrevistas clientes, ideas clientes, conocer usuarios
  content up: contenido-, publicaci-, publicar, vídeo-, video-, artículo-, blog, reel, reels, boletín, newsletter-,
      podcast-, pódcast-, web, página web, campaña-, webinar-, folleto-, foto-, stories, redes sociales, catálogo,
      anuncio-, instagram, tiktok, facebook, linkedin, youtube, canal, sitio web, app, landing-, tienda online,
      carteles, nota- prensa, receta-, entrevistas canal, grabaci-, embajador-
  facilities up: caldera, ventanas, bomba calor, reform-, obras, aparcamiento, parking, suelo, pavimento, tejado,
      fachada, almacén, edificio-, instalaciones, mobiliario, cocina, ascensor-, vestuario-, patio, wifi, parque,
      parques, bancos, baños, maquinaria nueva, máquina-, flota, traslad- oficina-, sala, pintar, equipamiento, punto-
      recarga, cargador-, salón actos, pintura
  admin up: nómina-, contabilidad, contable-, erp, reglamento-, estatuto-, archivo-, servidor-, centro datos,
      inventario, actas, software gestión, programa gestión, programa facturación, licitaci-, centralita, ofimática,
      registro interno
  price: precio-, tarifa-, cuota, cuotas, tasas, matrícula precio, peaje
  staffing: plantilla número, número empleados, número trabajadores, puestos, efectivos, recortar personal, reducir
      personal, reducir plantilla, contratar más, despid-, despedir
  budget: presupuesto-, partida, inversión en, dotación
  opening: horario-, horas apertura, días apertura
hint
  revenue up: cliente-, negocio, crecimiento, crecer, comercial-, compradores, mercado, tienda, empresa, familias
  people up: emplead-, personal, plantilla, equipo, trabajador-, personas, enfermer-, profesionales, camarer-, tutor-,
      agentes, asesor-, vigilant-, cociner-, técnic-, desarrollador-, ingenier-, médic-, docentes, monitor-,
      limpiador-, recepcionist-, cuidador-, programador-, operari-
  satisfaction up: huésped-, paciente-, vecin-, ciudadan-, pasajer-, usuari-, servicio
  awareness up: marca, audiencia
  product up: producto-
  productivity up: proceso-
  service up: servicio-, ayuda, atención, administración, ayuntamiento, cercan-, ágil
  quality up: mejor producto
  reputation up: seri-
  learning up: escuela, colegio
  health up: sanitari-, hospital
  digital up: plataforma, herramienta, software
  access: todos, cualquiera
audience
  age.young: universitari-, estudiante-, joven, jóvenes, juvenil-, adolescent-, generación z, menores 30, juventud
  age.senior: jubilad-, pensionista-, mayores, personas mayores, tercera edad, séniors, seniors, ancian-
  age.child: niños, niñas, infantil-, escolares, bebés
  party.family: familias, familiar-
  party.business: congres-, viajeros negocios, eventos corporativos, turismo negocios
  sex.women: mujer-, femenin-, chicas, madres
  sex.men: hombre-, masculin-, chicos, padres varones
  client.business: b2b, empresas, clientes corporativos, mayorista-, cuentas corporativas, industriales, clientes
      industriales, clientes profesionales, hostelería, distribuidores
  client.private: b2c, particulares, consumidores, hogares, cliente final, hogar, familias particulares
  size.small: pyme, pymes, autónom-, pequeñas empresas, startups
  size.large: grandes cuentas, grandes empresas, multinacional-, enterprise
  origin.local: turismo nacional, turistas nacionales, clientes nacionales, público local, mercado nacional,
      residentes
  origin.foreign: extranjer-, turistas internacionales, turismo internacional, visitantes internacionales, exportaci-
  giver.person: donantes particulares, donantes individuales, socios donantes
  giver.company: empresas donantes, donantes corporativos, patrocinadores
  state.current: clientes habituales, visitantes recurrentes, clientes fieles, clientes actuales, clientes existentes,
      actuales clientes
  state.new: nuevos públicos, primera vez, nunca han, nuevos clientes, clientes nuevos
  place.andalucia: andaluc-, andaluz-, sevilla, málaga, granada, córdoba, cádiz
  place.galicia: galicia, galleg-, vigo, coruña
  place.madrid: madrid, madrileñ-
  place.cataluna: cataluña, catalan-, barcelona, barcelones-, tarragona, girona, lleida
  place.euskadi: euskadi, país vasco, vasco, bilbao, donostia
  place.valencia: comunidad valenciana, valencia, valencian-, alicante, castellón
  place.aragon: aragón, aragones-, zaragoza
  place.canarias: canari-, tenerife
  place.baleares: baleares, balear, mallorca, ibiza, menorca
  place.asturias: asturias, asturian-, oviedo, gijón
  age.teacher: profesorado secundaria
"""
