"""Spanish names of what can be delivered. Layout as in `languages`: tag, value, phrases."""

TABLES = """
certificate
  cert: certificado*, certificaci_, acreditaci_, iso 9001, iso 27001, iso 14001, iso 45001, iso 50001, certificación
      iso, b corp, certificación b corp, sello b corp, soc 2, cumplimiento del rgpd, licencia*, patente*, permiso*,
      marcado ce, premio*, sello*, ecoetiqueta, etiqueta ecológica, neutralidad de carbono, neutr@ en carbono, carbono
      neutral, cero neto, emisiones netas cero, paridad de género, paridad salarial, libre de deudas, rentables,
      rentable, punto de equilibrio, umbral de rentabilidad, certificación leed, iso, insignia de verificación, cuenta
      verificada, verificación azul, homologación, comercio justo, distintivo*, q de calidad, q de calidad turística,
      galardón, galardones, acreditación*, título* oficial, bandera* azul, bandera azul, estrella michelin, estrella
      verde, emas, leed, breeam, wcag aa, ens, marca registrada, plastic free,
      equilibrio presupuestario, neutralidad climática, biosphere
output
  post: post*, publicaci_, post* en instagram, posts, reel*, stories, story, historia*, vídeo*, artículo*, artículos
      de blog, entrada*, entrada* de blog, entradas del blog, newsletter*, boletín, boletines, tuit*, tweet*,
      webinar*, webinario*, seminario*, seminario* web, episodio*, episodios de podcast, directo*, emisiones en
      directo, caso* de éxito, casos de estudio, caso* práctico, estudio* de caso, libro* blanco, whitepaper*, ebook*,
      e book*, guía*, infografía*, campaña*, campaña* de email, email*, correo*, correos electrónicos, nota* de
      prensa, comunicado* de prensa, entrevista*, entrevistas a clientes, taller+, talleres, evento*, conferencia*,
      charla*, feria*, formaci_, sesi_, sesiones de formación, curso*, encuesta*, experimento*, prueba*, prueba a / b,
      pruebas a / b, test, tests, tests a / b, test a / b, tutorial, tutoriales, short*, carrusel, carruseles, foto*,
      fotografía*, imagen, imágenes, pin, pines, hilo*, anuncio*, banner*, folleto*, página*, landing+, landing page*,
      funcionalidad, funcionalidades, integraci_, producto*, producto* nuevo, nuevos productos, plantilla*,
      propuesta*, presentaci_, visita* comercial, llamada*, mensaje*, carta*, invitaci_, auditoría*, informe*, panel,
      paneles, cuadro* de mando, estudio*, acuerdo*, acuerdos de colaboración, alianza*, colaboraci_, colaboraciones
      con influencers, influencer*, sorteo*, concurso*, reto*, sondeo*, jornada*, jornada* de puertas abiertas,
      tienda*, local, locales, sucursal, sucursales, oficina*, restaurante*, sede*, clínica*, almacén, almacenes,
      escuela*, centro*, país, países, ciudad, ciudades, mercado* nuevo, nuevos mercados, idioma*, árbol, árboles,
      proyecto*, iniciativa*, piloto*, prototipo*, subvenci_, licitaci_, oferta*, presupuesto* enviado, empleado*,
      emplead@, trabajador, trabajadores, trabajador@, persona*, comercial, comerciales, desarrollador,
      desarrolladores, ingenier@, diseñador, diseñadores, agente*, asesor, asesores, aprendiz, aprendices, becari@,
      voluntari@, mentor, mentores, formador, formadores, especialista*, consultor, consultores, enfermer@, profesor,
      profesores, técnic@, conductor, conductores, cociner@, socio* comercial, partner*, distribuidor, distribuidores,
      proveedor, proveedores, embajador, embajadores, afiliado*, periodista*, máquina*, vehículo*, vehículos
      eléctricos, coche*, ordenador, ordenadores, proceso*, procedimiento*, política*, módulo*, api*, referencia*
      nueva, colecci_, premio*, receta*, lote*, clase*, lección, lecciones, alumno*, estudiante*, punto* de recarga,
      bicicleta*, vivienda*, casa*, piso*, habitaci_, mesa*, plaza*, cama*, comida*, menú, menús, palabra* clave,
      segmento*, buyer persona*, simulacro*, idea*, sugerencia*, propuestas de mejora, pregunta*, ponencia*, ponente*,
      stand*, exposici_, actuaci_, concierto*, libro*, capítulo*, franquicia*, puesto*, vacante*, beca*, práctica*,
      publicaciones, patentes, mailing*, documento*, actividad, actividades, acci_, acciones de formación, contenido*
      nuevo, piezas, pieza* de contenido, piezas de contenido, demo de producto
artefact
  plan: estrategia*, estrategia de redes sociales, estrategia de contenidos, estrategia de marketing, plan, planes,
      plan de comunicación, plan de crisis, plan de comunicación de crisis, plan de contenidos, plan de marketing,
      plan de formación, plan de acción, plan de negocio, plan de medios, calendario*, calendario editorial,
      calendario de contenidos, política*, política de redes sociales, guía*, guía de estilo, manual, manuales, manual
      de marca, concepto*, marco*, proceso*, procedimiento*, protocolo*, protocolo de crisis, buyer persona*, hoja* de
      ruta, presupuesto*, cuadro de mando, cuadro de mandos, panel de control, dashboard*, checklist*, lista de
      verificación, plantilla*, flujo* de trabajo, modelo*, estructura*, análisis, análisis dafo, análisis de la
      competencia, auditoría de redes sociales, informe*, informe anual, documentación, metodología*, base de datos,
      base de conocimiento, sistema*, proceso de onboarding, plan de acogida, misión, programa*, programa de
      fidelización, tono de voz, gobernanza, comité, equipo*, grupo de trabajo, investigación, estudio de mercado,
      benchmark, inventario*, evaluación de riesgos, registro de riesgos, organigrama, mapa de riesgos, descripción de
      puestos, customer journey, mapa de experiencia, caso de negocio, propuesta*, briefing*, borrador, borradores,
      requisitos, propuesta de valor
event_noun
  event: lanzamiento*, lanzamiento del producto, apertura*, relanzamiento, migraci_, puesta en marcha, inauguraci_,
      certificación, cierre, fusión, adquisición, salida a bolsa, traslado, mudanza, implantación, implementación,
      despliegue, introducción, publicación, contratación, rediseño, renovación de la web, actualización, estreno
product
  thing: web*, página* web, sitio* web, tienda* online, tienda* en línea, tienda virtual, ecommerce, tienda*, tienda
      física, flagship, pop up, app*, aplicaci_, aplicaci_ móvil, producto*, línea* de producto, línea*, colecci_,
      plataforma*, portal, portales, portal del cliente, portal de clientes, centro de ayuda, landing+, landing page*,
      página*, perfil, perfiles, cuenta*, canal, canales, canal de youtube, blog*, podcast*, newsletter*, boletín,
      revista*, informe*, informe anual, memoria anual, memoria de sostenibilidad, catálogo*, folleto*, vídeo*,
      campaña*, campaña publicitaria, campaña de publicidad, campaña de email, programa*, programa de referidos,
      programa de fidelización, programa de fidelidad, programa de embajadores, suscripci_, servicio*, funcionalidad,
      funcionalidades, integraci_, chatbot*, chat, chat en vivo, crm, erp, sistema*, herramienta*, software, curso*,
      formaci_, evento*, festival, festivales, conferencia*, feria*, webinar*, serie*, ebook*, whitepaper, libro*,
      película*, oficina*, sucursal, sucursales, almacén, almacenes, fábrica*, planta*, restaurante*, local, locales,
      instalaci_, centro*, centro logístico, centro de datos, showroom*, equipo*, departamento*, filial, filiales,
      contrato*, acuerdo*, convenio*, alianza*, licencia*, permiso*, versi_, beta, mvp, prototipo*, piloto*,
      packaging, envase*, logo*, logotipo, menú, carta, lista de precios, api, documentación, grupo*, comunidad,
      encuesta*, concurso*, sorteo*, fiesta*, exposici_, taller, talleres, hackathon, jornada de puertas abiertas,
      módulo*, método* de pago, checkout, pasarela de pago, intranet, wiki, foro*, página de facebook, grupo de
      facebook, página de linkedin, cuenta de instagram, cuenta de tiktok, canal de whatsapp, nuevo mercado, director,
      directora, gerente, asistente, responsable de, jefe de, jefa de, ingenier@, desarrollador, desarrolladora,
      diseñador, diseñadora, especialista, community manager*, social media manager*, director de marketing, directora
      de marketing, responsable de marketing, analista, analista de datos, editor, editora, becari@, comercial,
      técnic@, consultor, consultora, coordinador, coordinadora, contable, abogad@, agencia*, proveedor, préstamo,
      ronda, ronda de financiación, ronda semilla, serie a, inversión, máquina*, línea de producción, punto* de
      recarga, placas solares, paneles solares, bomba de calor, academia, escuela*, preguntas frecuentes, faq, doble
      factor, autenticación en dos pasos, autenticación de doble factor, copia* de seguridad, sede*, marca* nueva,
      mercado* online, marketplace, hotel, hoteles, clínica*, vuelo*, ruta*, planta solar, plantas solares, placa
      solar, panel solar
"""
