"""Spanish channels, markets and audiences. Layout as in `languages`: tag, value, phrases."""

TABLES = """
general_channel
  any: redes sociales, redes, las redes, social media, rrss, online, en línea, internet, canales digitales, digital,
      todos los canales, nuestros canales, canales sociales, todas las plataformas, plataformas sociales, la web en
      general, medios, medios digitales, plataformas digitales
channel
  instagram: instagram, insta, ig, reels de instagram, stories de instagram
  facebook: facebook, fb, messenger
  linkedin: linkedin, linked in
  tiktok: tiktok, tik tok
  youtube: youtube, you tube, yt, youtube shorts
  twitter: twitter
  x: en x, cuenta de x, perfil de x, seguidores en x, x twitter, x ( twitter ), twitter x, x ( antes twitter ), de x
  pinterest: pinterest
  snapchat: snapchat
  threads: threads
  bluesky: bluesky
  mastodon: mastodon
  reddit: reddit
  discord: discord
  twitch: twitch
  telegram: telegram
  whatsapp: whatsapp, whatsapp business
  xing: xing
  meta: meta ads, en meta, de meta, meta
  medium: en medium
  vimeo: vimeo
  slack: slack
  spotify: spotify
  trustpilot: trustpilot
  tripadvisor: tripadvisor, trip advisor
  glassdoor: glassdoor
  indeed: indeed
  infojobs: infojobs
  booking.com: booking . com, booking
  airbnb: airbnb
  amazon: amazon
  etsy: etsy
  ebay: ebay
  wallapop: wallapop
  zalando: zalando
  shopify: shopify
  google ads: google ads, adwords, google adwords
  google: google, google business profile, google my business, google maps, google play
  app store: app store, apple store, play store
  email: email, e mail, emails, correo, correo electrónico, correos, newsletter*, boletín, boletines, lista de correo,
      listas de correo, email marketing, mailing*, campañas de email, lista de distribución, bandeja de entrada
  website: web, webs, página web, sitio web, website, sitio, página de inicio, portada, landing+, landing page*,
      página de aterrizaje, páginas de aterrizaje, tienda online, tienda en línea, tienda virtual, ecommerce, e
      commerce, comercio electrónico, web corporativa, página de producto, páginas de producto, fichas de producto,
      checkout, página de pago, proceso de compra, carrito, carrito de compra, página de precios, formulario de
      contacto, portal, portal del cliente, portal de clientes
  blog: blog*, blog corporativo, blog de la empresa, artículos de blog, entradas del blog
  podcast: podcast*
  webinar: webinar*, webinario*, webinars, seminario* web, seminarios web
  app: app, apps, aplicación, aplicación móvil, app móvil
  sms: sms, mensajes de texto
  phone: teléfono, telefónico, telefónica, telefónicas, telefónicos, por teléfono, llamadas en frío, atención
      telefónica
  chat: chat, chat en vivo, chatbot
  press: prensa, nota* de prensa, comunicado* de prensa
  tv: tv, televisión, tele
  radio: radio
  events: feria* comercial, ferias comerciales, feria, ferias, ferias del sector
  search: búsqueda orgánica, buscador, buscadores, motores de búsqueda, google orgánico, sem, ppc, búsqueda de pago
  display: display, anuncios display
  paid social: social ads, publicidad en redes sociales
  affiliate: afiliación, programa de afiliados, marketing de afiliación, afiliados
  referral: programa de referidos, referidos, recomendaciones de clientes, programa de recomendación
  direct mail: correo postal, buzoneo
  intranet: intranet
  retail: tienda física, tiendas físicas
market
  es: españa, español, española, españoles, españolas, barcelona, madrid, valencia, sevilla, girona, gerona,
      tarragona, lleida, lérida, cataluña, catalán, catalana, catalanes, andalucía, andaluz, andaluza, galicia,
      gallego, gallega, país vasco, euskadi, bilbao, zaragoza, aragón, málaga, alicante, murcia, asturias, canarias,
      baleares, mallorca, comunidad valenciana, castilla y león, castilla la mancha, extremadura, navarra, la rioja,
      cantabria, granada, peninsular, península
  pt: portugal, portugués, portuguesa, portugueses, portuguesas, lisboa, oporto
  fr: francia, francés, francesa, franceses, francesas, parís, lyon
  de: alemania, alemán, alemana, alemanes, alemanas, berlín, múnich, hamburgo
  it: italia, italian@, milán, roma, turín, nápoles
  pl: polonia, polac@, varsovia, cracovia
  bg: bulgaria, búlgar@, sofía
  gb: reino unido, británic@, inglaterra, inglés, inglesa, ingleses, escocia, gales, londres
  ie: irlanda, irlandés, irlandesa, irlandeses, dublín
  at: austria, austriac@, viena
  ch: suiza, suizo, suizos, suizas, zúrich
  be: bélgica, belga*, bruselas
  nl: países bajos, holanda, holandés, holandesa, holandeses, neerlandés, neerlandesa, ámsterdam
  dk: dinamarca, danés, danesa, daneses, copenhague
  se: suecia, suec@, estocolmo
  no: noruega, norueg@, oslo
  fi: finlandia, finlandés, finlandesa, helsinki
  cz: república checa, chequia, chec@, praga
  sk: eslovaquia, eslovac@
  hu: hungría, húngar@, budapest
  ro: rumanía, ruman@, bucarest
  gr: grecia, grieg@, atenas
  tr: turquía, turc@
  ua: ucrania, ucranian@
  us: estados unidos, ee . uu, eeuu, ee uu, usa, norteamericano, norteamericana, estadounidense*, nueva york,
      california, texas, miami
  ca: canadá, canadiense*, toronto
  mx: méxico, mexican@
  br: brasil, brasileñ@
  ar: argentina, argentino, argentinos, argentinas, buenos aires
  cl: chile, chilen@
  co: colombia, colombian@, bogotá
  pe: perú, peruan@, lima
  uy: uruguay, uruguay@
  ma: marruecos, marroquí, marroquíes
  in: india
  cn: china, chino, chinos
  jp: japón, japonés, japonesa, japoneses, tokio
  kr: corea
  au: australia, australian@
  ae: dubái
scope
  region: áfrica, african@, europa, europeo, europea, europeos, europeas, ue, unión europea, asia, asiátic@, latam,
      latinoamérica, américa latina, emea, apac, dach, benelux, países nórdicos, nórdic@, iberia, balcanes,
      escandinavia, norteamérica, américa del norte, sudamérica, américa del sur, oriente medio, sur de europa, europa
      del este, nacional, nacionales, extranjero, internacional, internacionales, exportación, norte, sur, este de,
      zona norte, zona sur, regional, regionales, local, locales, autonómic@, provincia*, región, regiones, países,
      mercados, ciudades, comunidades autónomas
  segment: pyme*, pequeñas empresas, grandes empresas, grandes cuentas, enterprise, b2b, b2c, d2c, premium, freemium,
      corporativ@, mayorista*, minorista*, retail, estudiante*, universitari@, adolescente*, millennials, generación
      z, gen z, mujeres, hombres, madres, padres, familias, mayores, jubilad@, profesional, profesionales, autónom@,
      startup*, decisores, responsables de rrhh, desarrolladores, enfermeras, profesores, clientes actuales, clientes
      existentes, clientes nuevos, nuevos clientes, clientes recurrentes, clientes habituales, primeros compradores,
      usuarios de pago, usuarios gratuitos, usuarios de prueba, usuarios móviles, turista*, jóvenes, joven, adultos,
      niños, niñas, empleados, empleadas, nuevos empleados, trabajadores, plantilla, directivos, mandos intermedios,
      managers, voluntarios, antiguos alumnos, alumnos, pacientes, huéspedes, cuentas estratégicas, cuentas clave,
      agencias, distribuidores, ayuntamientos, municipios, colegios, escuelas, hospitales, restaurantes, hoteles,
      fabricantes, proveedores, proveedores estratégicos, pensionistas, femenin@, masculin@, sector público, sanidad,
      salud, automoción, moda, hostelería, inactivos, inactivas, suscriptores, vip, particulares, inmobiliarias,
      farmacias, turístic@, industrial, industriales
  unit: planta, plantas, fábrica, fábricas, almacén, almacenes, oficina, oficinas, sucursal, sucursales, tienda,
      tiendas, campus, departamento*, sede, sedes, sede central, hotel, clínica, clínicas, escuela, colegio, centro*,
      instalaciones, producción, línea de montaje, línea 1, línea 2, línea 3, call center, contact center, centro de
      atención, servicio técnico, helpdesk, soporte, soporte técnico, atención al cliente, it, rrhh, recursos humanos,
      finanzas, compras, logística, equipo de ventas, equipo comercial, equipo de soporte, equipo de ingeniería,
      equipo de marketing, unidad de negocio, división, filial, dirección, consejo, onboarding, formulario de
      registro, formulario, plan básico, plan pro, plan premium, plan gratuito, primer mes, primer pedido, línea de
      productos, suscripción, suscripciones, móvil, móviles, escritorio, prueba gratuita, embudo, campaña, campañas,
      black friday, colección de verano, plan anual, flota, centro de datos, cadena de suministro, cadena de valor,
      operaciones, facturas, facturación de, reparto, recambios, por prenda, por empleado, por unidad, por cliente,
      por pedido, por ticket, por tonelada, envase, envases, packaging, cosmética, alimentación, urgencias, consulta,
      almacén central, taller, cocina, obra, obras, restaurante, gimnasio, gimnasios
scope_prep
  in: en, en el, en la, en los, en las, entre, para, para el, para la, para los, para las, con, desde, a través de,
      vía, dentro de, dentro del, de, del, d, a, al, a los, a las, por, sobre, hacia, bajo, alrededor de, que,
      quienes, según, hasta, contra
empty_scope
  none: empresa, empresas, negocio, negocios, marca, organización, compañía, nosotros, clientes, nuestros clientes,
      audiencia, público, público objetivo, gente, todos, todo, mercado, futuro, éxito, mundo, orden, general, total,
      equipo, manera, forma, mejor, resultados, usuarios, años, media, promedio, año, tiempo, largo plazo, corto
      plazo, medio plazo, medios, crecimiento, metas, objetivo, objetivos, meta, curso, fin, final, línea, redes
      sociales, redes, digital, online, internet, canales, todos los canales, ello, ellos, eso, esto, más, menos,
      cuenta, nivel actual, nivel, base, línea base, presente, estándar, mente, necesidades, calidad, interés,
      contacto, ambos, trabajo, vida, día, semana, mes, trimestre, semestre, fecha, lugar, particular, realidad, hoy,
      ahora, proceso, beneficio, competencia, sector, conjunto, parte, forma continua, personas, persona, valor,
      producto, productos, servicio, servicios, ventas, marketing, máximo, mínimo, menor, mayor, forma significativa,
      manera significativa, actualidad, comparación, vez, cara, plazo, un año, número, cantidad, punto, puntos,
      respecto, relación, contenido, contenidos, seguidores, reputación, calle, toda, sociedad, nuevo, nueva, nuevos,
      nuevas, opinión, opiniones, ayuntamiento, consistorio, entidad, institución, universidad, fundación, asociación,
      administración, corporación, firma, casa, grupo, despacho, agencia, cadena, nuestra empresa, sede electrónica,
      ciudadanía, ciudadanos, vecinos, vecindario, alumnado, plantilla, equipo humano, personal, trabajadores,
      colaboradores, socios, usuarios y usuarias, consumidores, la gente, entorno, comunidad, territorio, municipio
generic_modifier
  any: excepcional, excepcionales, excelente*, increíble*, superior, superiores, innovador, innovadora, innovadores,
      innovadoras, únic@, top, mundo, clase, inteligente*, modern@, profesional, eficaz, eficaces, efectiv@,
      eficiente*, exitos@, significativ@, memorable*, consistente*, constante, dedicad@, apasionad@, clar@, fresc@,
      creativ@, viral, virales, maravillos@, líder, líderes, auténtic@, sanos, saludable*, empresarial, más, menos,
      nuev@, total, totales, global, globales, general, generales, medi@, promedio, mensual, mensuales, semanal,
      semanales, diari@, trimestral, trimestrales, anual, anuales, actual, actuales, cualificad@, calificad@, buen,
      buen@, alt@, baj@, elevad@, mejor, mejores, much@, adicional, adicionales, extra, número, porcentaje, cantidad,
      cuota, tasa, nuestr@, mi, su, sus, real, reales, empresa, marca, negocio, cliente, clientes, positiv@, negativ@,
      enter@, complet@, net@, brut@, grande*, gran, fuerte*, próxim@, últim@, mism@, activ@, sostenible*, existente*,
      regular, regulares, relevante*, objetivo, online, digital, digitales, social, sociales, media, orgánic@,
      primer@, primer, recurrente*, recurrentes, atractiv@, calidad, valios@, interesante*, potencial, potenciales,
      fiel, fieles, leal, leales, satisfech@, feliz, felices, propi@, diferente*, distint@, divers@, varios,
      importante*, clave, principal, principales, usuario, audiencia, personas, mercado, producto, productos,
      servicio, servicios, personal, públic@, comercial, comerciales, anualizad@, registrad@, interanual, continu@,
      rápid@, rápidamente, exponencial, exponencialmente, notablemente, progresivamente, gradualmente,
      considerablemente, significativamente, sustancialmente, continuamente, constantemente, juntos, posible*, web,
      hoy, mañana, virtual, virtuales, informátic@, técnic@, laboral, laborales, administrativ@, eléctric@,
      energétic@, operativ@, vecinal, vecinales, ciudadan@, médic@, científic@, económic@, financier@, contable,
      contables, jurídic@, legal, legales, ambiental, ambientales, medioambiental, medioambientales, alimentari@,
      grave, graves, leve, leves, repetid@, pendiente, pendientes, urgente, urgentes, infiel, tardí@, erróne@,
      incorrect@, defectuos@, incomplet@, human@, emocional, emocionales, sanguíne@, escolar, escolares, hospitalari@,
      crític@, residual, residuales, posventa, postventa, presupuestari@
"""
