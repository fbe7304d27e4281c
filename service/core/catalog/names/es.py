"""Spanish names of the catalogue. A line is `key = label: forms met in text`; endings as in the language package."""

METRICS = """
followers = Seguidores: seguidor, seguidores, seguidora*, fan*, número de seguidores, base de seguidores, followers,
    audiencia, tamaño de la audiencia
subscribers = Suscriptores: suscriptor, suscriptores, suscriptora*, suscripci_, base de suscriptores, abonado*
email_subscribers = Suscriptores de email: suscriptores de la newsletter, suscriptores a la newsletter, suscriptores
    del boletín, suscriptores al boletín, suscriptores de newsletter, suscriptores de email, suscriptores por email,
    suscriptores de correo, suscripciones a la newsletter, suscripciones al boletín, altas en la newsletter, inscritos
    a la newsletter, inscritos en la newsletter, lista de correo, lista de email, base de datos de email, suscriptores
    del newsletter, suscriptores al newsletter, lista de suscriptores
likes = Me gusta: me gusta, likes, like, reacciones, corazones
views = Visualizaciones: visualizaci_, reproducci_, visualizaciones de vídeo, visualizaciones de vídeos,
    reproducciones de vídeo, vistas, views, espectadores, escuchas
impressions = Impresiones: impresi_
reach = Alcance: alcance, alcance orgánico, alcance de las publicaciones, alcance de nuestras publicaciones, alcance
    medio, alcance mensual, alcance semanal, alcance total, alcance de la campaña, personas alcanzadas, cuentas
    alcanzadas
frequency = Frecuencia de impacto: frecuencia de impacto, frecuencia publicitaria, frecuencia de los anuncios
reach_rate = Tasa de alcance: tasa* de alcance
watch_time = Tiempo de visualización: tiempo de visualización, tiempo de reproducción, horas de visualización, horas
    vistas, horas de reproducción
mentions = Menciones: menci_ de marca, menciones de la marca, menci_, menciones en redes sociales, contenido generado
    por los usuarios
press_mentions = Menciones en prensa: menci_ en prensa, menciones en medios, aparici_ en prensa, apariciones en
    medios, apariciones en la prensa, cobertura de prensa, cobertura mediática, artículos en prensa, menciones en la
    prensa, impactos en prensa, impactos en medios
share_of_voice = Cuota de voz: cuota de voz, share of voice, sov
social_sentiment = Sentimiento en redes: sentimiento en redes, sentimiento en redes sociales, sentimiento neto,
    sentimiento positivo, sentimiento negativo, sentimiento
audience_growth_rate = Tasa de crecimiento de la audiencia: tasa de crecimiento de la audiencia, tasa de crecimiento
    de seguidores, crecimiento de la audiencia, crecimiento de seguidores
brand_recall = Recuerdo de marca: recuerdo de marca, recuerdo de la marca, notoriedad asistida, notoriedad espontánea,
    notoriedad sugerida, recuerdo publicitario, top of mind, conocimiento espontáneo, conocimiento asistido, recuerdo
    espontáneo, búsquedas de marca
shares = Veces compartido: compartidos, veces compartid@, shares, retuits, retweets, reposts, contenidos compartidos
comments = Comentarios: comentario*, comentarios por publicación
saves = Guardados: guardados, publicaciones guardadas, saves
interactions = Interacciones: interacciones, interacciones totales, mensajes directos, dms
engagement_rate = Tasa de interacción: tasa* de interacción, tasa* de engagement, engagement rate, ratio de
    engagement, ratio de interacción, porcentaje de engagement
applause_rate = Tasa de aplauso: tasa* de aplauso
amplification_rate = Tasa de amplificación: tasa* de amplificación, tasa* de compartidos
virality_rate = Tasa de viralidad: tasa* de viralidad
conversation_rate = Tasa de conversación: tasa* de conversación
comment_conversation_score = Índice de conversación: índice de conversación, puntuación de conversación
replies = Respuestas a publicaciones: respuestas a publicaciones, respuestas por publicación
community_posts = Publicaciones de la comunidad: publicaciones de la comunidad, publicaciones del grupo
posts_per_participant = Mensajes por participante: mensajes por participante, publicaciones por participante
influencer_mentions = Menciones de influencers: menciones de influencers
industry_questions = Preguntas del sector: preguntas del sector, preguntas sobre el sector
customer_conversations = Conversaciones con clientes: conversaciones con clientes
customer_suggestions = Sugerencias de clientes: sugerencias de clientes
product_improvements = Mejoras del producto: mejoras del producto
qualified_applications = Candidaturas adecuadas: candidaturas adecuadas, candidaturas cualificadas
social_ad_revenue = Ingresos por anuncios en redes: ingresos por anuncios en redes sociales, ingresos por
    anuncios en redes
response_rate = Tasa de respuesta: tasa* de respuesta, ratio de respuesta, porcentaje de respuesta
community_members = Miembros de la comunidad: miembros de la comunidad, miembros del grupo, miembros de nuestra
    comunidad
click_through_rate = Tasa de clics: tasa* de clics, tasa* de clic, ctr, porcentaje de clics, ratio de clics
clicks = Clics: clic, clics, clicks, clics en el enlace, clics en enlaces
web_visits = Visitas web: visita* web, visitas a la web, visitas a nuestra web, visitas a la página web, visitas a
    nuestra página web, visitas al sitio web, visitas del sitio web, visitas en la web, tráfico web, tráfico de la
    web, tráfico del sitio web, tráfico de nuestra web, tráfico a la web, tráfico a nuestra web, tráfico del sitio,
    tráfico en la web, tráfico, visitas, visita, visitante*, visitantes de la web, sesi_ web, sesiones, visitas al
    blog, tráfico del blog, visitas online, visitas al sitio, visitas a la tienda online, tráfico de la tienda online
unique_visitors = Visitantes únicos: visitante* único, visitantes únicos, usuario* único, usuarios únicos, visitas
    únicas
page_views = Páginas vistas: página* vistas, páginas vistas, vistas de página, visitas de página, visualizaciones de
    página
organic_traffic = Tráfico orgánico: tráfico orgánico, tráfico web orgánico, tráfico orgánico de la web, visitas
    orgánicas, visitas web orgánicas, visitantes orgánicos, sesiones orgánicas, tráfico de búsqueda, tráfico desde
    google, tráfico desde buscadores, tráfico seo, tráfico de buscadores
referral_traffic = Tráfico de referencia: tráfico de referencia, tráfico referido, tráfico desde redes sociales,
    tráfico de redes sociales, tráfico procedente de redes sociales, tráfico social, visitas desde redes sociales
social_traffic_share = Cuota de tráfico social: cuota de tráfico social, porcentaje de tráfico social, porcentaje de
    tráfico procedente de redes sociales
bounce_rate = Tasa de rebote: tasa* de rebote, porcentaje de rebote, rebote, ratio de rebote
session_duration = Duración de la sesión: duración de la sesión, duración media de la sesión, duración de las
    sesiones, duración media de las sesiones, tiempo en la página, tiempo en página, tiempo en la web, tiempo medio en
    la página, tiempo de permanencia, tiempo en el sitio, tiempo medio de permanencia, tiempo de sesión
pages_per_session = Páginas por sesión: páginas por sesión, páginas por visita
search_ranking = Posición en buscadores: posición en google, posiciones en google, posicionamiento en google, ranking
    en google, posición en buscadores, posicionamiento en buscadores, posicionamiento de palabras clave, aparecer en
    la primera página, primera página de google, estar en el top, aparecer en el top, entre los primeros resultados,
    autoridad de dominio, autoridad del dominio
backlinks = Enlaces entrantes: enlace* entrantes, enlaces entrantes, backlink*, enlaces externos, dominios de
    referencia
open_rate = Tasa de apertura: tasa* de apertura, tasa de apertura de email, tasa de apertura de la newsletter, tasa de
    apertura del boletín, tasa de apertura de los emails, tasa de apertura de emails, tasa de apertura de correos,
    porcentaje de apertura, ratio de apertura, aperturas de email, aperturas de la newsletter, open rate, tasa de
    apertura de correo
unsubscribe_rate = Tasa de bajas: tasa* de baja, tasa* de bajas, tasa de cancelación de suscripción, bajas de la
    newsletter, bajas del boletín, cancelaciones de suscripción
leads = Leads: lead, leads, generación de leads, captación de leads, contactos comerciales, clientes potenciales,
    potenciales clientes, oportunidades de venta, prospectos, contactos, leads nuevos, nuevos leads, leads web
qualified_leads = Leads cualificados: lead* cualificado, leads cualificados, lead* calificado, leads calificados,
    leads de calidad, mql*, sql*, oportunidades cualificadas, oportunidades comerciales, contactos cualificados, leads
    cualificados de marketing, leads cualificados de ventas
sign_ups = Altas: alta, altas, nuevas altas, altas de usuarios, sign ups, creación de cuentas, cuentas creadas,
    cuentas nuevas, nuevas cuentas
registrations = Registros: registro*, registros de usuarios, inscripci_, inscrito*, inscripciones al webinar,
    matrícula*, matriculaciones, usuarios registrados, participantes inscritos
downloads = Descargas: descarga*, descargas de la app, descargas del ebook, descargas de la aplicación
installs = Instalaciones: instalaciones, instalaciones de la app, instalaciones de la aplicación
enquiries = Consultas: consulta*, solicitud de información, solicitudes de información, solicitudes de contacto,
    solicitudes de presupuesto, peticiones de presupuesto, formularios de contacto, formularios enviados, peticiones
    de información, solicitudes
demos = Demos: demo*, demostraci_, solicitudes de demo, demostraciones de producto, demos de producto
trials = Pruebas gratuitas: prueba* gratuita, pruebas gratuitas, usuarios de prueba, pruebas gratis, periodos de
    prueba
meetings = Reuniones comerciales: reunión comercial, reuniones comerciales, reunión con clientes, reuniones con
    clientes, llamadas comerciales, llamadas de venta, visitas comerciales, reuniones de venta, reuniones, citas
    comerciales
attendees = Asistentes: asistente*, asistentes al evento, participante*, asistencia al evento, asistencia a eventos,
    asistencia al webinar
lead_conversion_rate = Tasa de conversión de leads: tasa de conversión de leads, tasa de conversión de lead a cliente,
    tasa de conversión de leads a clientes, conversión de leads, conversión de leads a clientes, conversión de lead a
    cliente, conversión de leads en clientes
conversion_rate = Tasa de conversión: tasa* de conversión, ratio de conversión, porcentaje de conversión, índice de
    conversión, conversión, tasa de conversión de la web, tasa de conversión del checkout, conversión del checkout,
    tasa de conversión de la tienda online, conversión de prueba a pago, cvr, tasa de activación
social_conversion_rate = Tasa de conversión social: tasa de conversión social, tasa de conversión en redes sociales,
    tasa de conversión de redes sociales
conversions = Conversiones: conversiones
cart_abandonment_rate = Tasa de abandono del carrito: tasa de abandono del carrito, tasa de abandono de carrito, tasa
    de abandono de carritos, tasa de abandono de carritos de compra, tasa de abandono del carrito de compra, abandono
    del carrito, abandono de carrito, abandono de carritos, carritos abandonados, carrito abandonado, abandono en el
    checkout
cpc = Coste por clic: coste por clic, costo por clic, cpc
cpm = Coste por mil impresiones: coste por mil impresiones, costo por mil impresiones, coste por mil, cpm
cpl = Coste por lead: coste por lead, costo por lead, coste por lead cualificado, cpl
cpa = Coste de adquisición: coste de adquisición, costo de adquisición, coste por adquisición, costo por adquisición,
    coste de adquisición de clientes, costo de adquisición de clientes, coste de adquisición por cliente, coste de
    captación, coste de captación de clientes, cpa, cac, coste por cliente, coste por conversión, coste por pedido,
    coste por venta, coste por instalación
ad_spend = Inversión publicitaria: inversión publicitaria, inversión en publicidad, gasto publicitario, gasto en
    publicidad, gasto en marketing, presupuesto de publicidad, presupuesto publicitario, presupuesto de marketing,
    inversión en marketing
roas = ROAS: roas, retorno de la inversión publicitaria, retorno del gasto publicitario
roi = Retorno de la inversión: roi, retorno de la inversión, retorno de inversión
revenue = Ingresos: ingreso*, facturación, facturación anual, facturación total, facturación online, ingresos totales,
    ingresos anuales, ingresos netos, ingresos brutos, ingresos por ventas, cifra de negocio, cifra de negocios,
    volumen de negocio, volumen de facturación, recaudación, gmv, ventas netas
sales = Ventas: venta, ventas, ventas online, ventas en línea, volumen de ventas, cifra de ventas, ventas del
    ecommerce, ventas de la tienda online, ventas totales, ventas brutas, vender más, ventas de productos
orders = Pedidos: pedido*, pedidos online, pedidos en línea, compras, compra, transacciones, transacción, pedidos de
    clientes
units_sold = Unidades vendidas: unidades vendidas, entradas vendidas, ejemplares vendidos, productos vendidos,
    licencias vendidas, unidades, ejemplares, copias, venta de entradas, tickets vendidos
bookings = Reservas: reserva*, reservas directas, reservas online, pernoctaciones, noches reservadas, noches de hotel
deals = Contratos cerrados: contrato* cerrado, contratos cerrados, contrato* nuevo, contratos nuevos, nuevos
    contratos, contratos firmados, ventas cerradas, operaciones cerradas, tratos cerrados, acuerdos cerrados,
    contratos, operaciones, acuerdos de patrocinio, patrocinios
pipeline = Pipeline: pipeline, pipeline de ventas, pipeline comercial, cartera de oportunidades, pipeline cualificado,
    valor del pipeline, cartera de pedidos
win_rate = Tasa de cierre: tasa* de cierre, ratio de cierre, tasa* de éxito comercial, tasa de éxito, porcentaje de
    cierre
average_order_value = Valor medio del pedido: valor medio del pedido, valor medio de pedido, valor medio de los
    pedidos, ticket medio, ticket promedio, pedido medio, cesta media, importe medio del pedido, compra media, gasto
    medio por cliente, importe medio, valor promedio del pedido, valor del pedido, donación media, valor medio de
    compra
average_revenue_per_user = Ingreso medio por usuario: ingreso medio por usuario, ingresos medios por usuario, ingresos
    por usuario, ingreso por cliente, ingresos por cliente, arpu, revpar, ingreso por habitación disponible, ingresos
    por empleado
mrr = Ingresos recurrentes mensuales: ingresos recurrentes mensuales, ingreso* recurrentes mensuales, ingresos
    mensuales recurrentes, mrr
arr = Ingresos recurrentes anuales: ingresos recurrentes anuales, ingresos anuales recurrentes, arr, ingresos
    recurrentes
market_share = Cuota de mercado: cuota de mercado, cuota del mercado, participación de mercado, participación en el
    mercado, penetración de mercado, penetración en el mercado
occupancy_rate = Tasa de ocupación: tasa* de ocupación, ocupación, ocupación hotelera, nivel de ocupación, factor de
    ocupación, tasa de utilización, ocupación media
sales_cycle = Ciclo de ventas: ciclo de ventas, ciclo de venta, duración del ciclo de ventas, duración del ciclo de
    venta, tiempo de cierre
donations = Donaciones: donaci_, donativo*, fondos recaudados, recaudación de fondos, fondos
donors = Donantes: donante*, donantes recurrentes, donantes mensuales, nuevos donantes, patrocinador, patrocinadores,
    mecenas
profit = Beneficio: beneficio, beneficio neto, beneficios, beneficio bruto, beneficio operativo, ebitda, ebit,
    resultado operativo, resultado neto, rentabilidad, flujo de caja, cash flow, utilidad, utilidades, ganancias,
    ganancia neta
margin = Margen: margen, márgenes, margen bruto, margen neto, margen operativo, margen de beneficio, margen de
    contribución, margen ebitda
customers = Clientes: cliente*, clienta*, base de clientes, cartera de clientes, clientes activos, clientes de pago,
    suscriptores de pago, abonados de pago, altas de pago, número de clientes, compradores, comprador, usuarios de
    pago
new_customers = Nuevos clientes: nuevo* cliente*, nuevos clientes, cliente* nuevo, clientes nuevos, nuevas clientas,
    captación de clientes, adquisición de clientes, captación de nuevos clientes, nuevos compradores, nuevos
    pacientes, pacientes nuevos
active_users = Usuarios activos: usuario* activo, usuarios activos, usuarios activos mensuales, usuarios activos
    diarios, usuarios activos semanales, usuarias activas, mau, dau, wau, cuentas activas
users = Usuarios: usuario*, usuaria*, usuarios de la app, nuevos usuarios, usuarios nuevos, usuarios de la aplicación
members = Socios: socio*, socia*, miembro*, nuevos socios, socios nuevos, membresía*, miembros del club, miembros del
    programa de fidelización
customer_lifetime_value = Valor de vida del cliente: valor de vida del cliente, valor del ciclo de vida del cliente,
    valor del tiempo de vida del cliente, clv, ltv, cltv, valor de vida
churn_rate = Tasa de abandono: tasa* de abandono, churn, churn mensual, tasa de churn, tasa de cancelación, tasa de
    cancelaciones, abandono de clientes, pérdida de clientes, cancelaciones, bajas de clientes, bajas, fuga de
    clientes, tasa de fuga, tasa de abandono de clientes, tasa de pérdida de clientes, tasa de bajas de clientes, tasa
    de deserción
retention_rate = Tasa de retención: tasa* de retención, retención, retención de clientes, tasa de retención de
    clientes, retención de usuarios, tasa de fidelización, retención de donantes, retención neta de ingresos, nrr
repeat_purchase_rate = Tasa de recompra: tasa* de recompra, recompra, tasa de repetición de compra, repetición de
    compra, compras repetidas, clientes recurrentes, clientes que repiten, tasa de repetición, compradores
    recurrentes, visitantes recurrentes
renewal_rate = Tasa de renovación: tasa* de renovación, renovaci_, renovaciones de contratos, tasa de renovación de
    contratos, renovación de suscripciones
return_rate = Tasa de devolución: tasa* de devolución, tasa* de devoluciones, devoluci_, reembolso*, devoluciones de
    productos, tasa de reembolso
nps = NPS: nps, net promoter score, índice nps, índice de recomendación
csat = Índice de satisfacción del cliente: csat, índice de satisfacción, índice de satisfacción del cliente, índice de
    satisfacción de los clientes, índice de satisfacción de clientes, puntuación de satisfacción, puntuación de
    satisfacción del cliente, nota de satisfacción, tasa de satisfacción, nivel de satisfacción, nivel de satisfacción
    de los clientes, nivel de satisfacción del cliente, clientes satisfechos, satisfacción media, porcentaje de
    satisfacción, tasa de satisfacción del cliente
ces = Índice de esfuerzo del cliente: ces, índice de esfuerzo del cliente, customer effort score
average_rating = Valoración media: valoración media, valoración, valoraciones medias, nota media en google, puntuación
    media, calificación media, calificación, puntuación en google, valoración en google, estrellas en google,
    valoración media de las reseñas, puntuación media en google, puntuación en la app store, rating
reviews = Reseñas: reseña*, reseñas de clientes, reseñas positivas, reseñas en google, reseñas de 5 estrellas,
    opiniones de clientes, opiniones positivas, testimonios, testimonio, valoraciones, opiniones
complaints = Quejas: queja*, quejas de clientes, reclamaci_, reclamaciones de clientes, comentarios negativos, reseñas
    negativas, opiniones negativas, detractores
tickets = Tickets de soporte: ticket*, tickets de soporte, incidencias de soporte, solicitudes de soporte, llamadas a
    soporte, casos de soporte, consultas de soporte
backlog = Backlog: backlog, tickets pendientes, tickets abiertos, casos abiertos, casos pendientes, tareas pendientes,
    incidencias abiertas, trabajo pendiente
average_response_time = Tiempo de respuesta: tiempo* de respuesta, tiempo medio de respuesta, tiempo de primera
    respuesta, tiempo promedio de respuesta, tiempo de respuesta medio, tiempo de respuesta a los clientes, tiempo de
    reacción, responder más rápido, contestar más rápido
resolution_time = Tiempo de resolución: tiempo* de resolución, tiempo medio de resolución, tiempo de resolución de
    incidencias, mttr, tiempo de reparación, tiempo de tramitación, tiempo medio de tramitación, tiempo de
    procesamiento, tiempo de recuperación, tiempo de aprobación, plazo de resolución
waiting_time = Tiempo de espera: tiempo* de espera, tiempo medio de espera, espera, esperas, tiempo de espera en cola,
    tiempo de espera medio
first_contact_resolution = Resolución en el primer contacto: resolución en el primer contacto, resolución en primer
    contacto, resolución a la primera, tasa de resolución en el primer contacto, resolución en la primera llamada,
    fcr, tasa de resolución
sla_compliance = Cumplimiento del SLA: cumplimiento del sla, cumplimiento de sla, sla, nivel de servicio, niveles de
    servicio, tasa de cumplimiento, cumplimiento de los sla, cumplimiento
requests_per_agent = Solicitudes por agente: solicitudes por agente, tickets por agente, casos por agente, llamadas
    por agente
handling_time = Tiempo de gestión: tiempo de gestión, tiempo medio de gestión, tiempo medio de operación, tmo, aht,
    tiempo medio de atención, tiempo de atención
staff_turnover = Rotación de personal: rotación de personal, rotación del personal, rotación de empleados, rotación de
    plantilla, rotación de la plantilla, rotación laboral, rotación voluntaria, tasa de rotación, tasa de rotación de
    personal, tasa de rotación de empleados, tasa de rotación voluntaria, rotación
absence_rate = Absentismo: absentismo, absentismo laboral, tasa de absentismo, ausentismo, ausencias, bajas laborales,
    bajas por enfermedad, ausentismo laboral, índice de absentismo
enps = eNPS: enps, nps de empleados, employee net promoter score
employee_engagement_score = Índice de compromiso de los empleados: índice de compromiso de los empleados, índice de
    compromiso, índice de clima laboral, encuesta de clima, puntuación de compromiso, índice de satisfacción de los
    empleados, nota de clima laboral, índice de satisfacción laboral
employees = Plantilla: plantilla, número de empleados, tamaño de la plantilla, headcount
hires = Contrataciones: contrataciones, nuevas contrataciones, incorporaciones, nuevas incorporaciones, nuevos
    empleados
applications = Candidaturas: candidatura*, candidato*, candidatos cualificados, solicitudes de empleo, currículums, cv
    recibidos, candidatas
time_to_hire = Tiempo de contratación: tiempo* de contratación, tiempo medio de contratación, tiempo para contratar,
    tiempo de cobertura de vacantes, tiempo para cubrir vacantes, tiempo de selección
cost_per_hire = Coste por contratación: coste por contratación, costo por contratación, coste de contratación, coste
    de selección
offer_acceptance_rate = Tasa de aceptación de ofertas: tasa de aceptación de ofertas, tasa* de aceptación, aceptación
    de ofertas
training_hours = Horas de formación: hora* de formación, horas de capacitación
accidents = Accidentes: accidente*, accidentes laborales, accidentes de trabajo, lesiones, siniestralidad,
    siniestralidad laboral, índice de siniestralidad, tasa de accidentes
uptime = Disponibilidad: disponibilidad, disponibilidad del servicio, disponibilidad del sistema, disponibilidad de la
    web, disponibilidad de la plataforma, uptime
downtime = Tiempo de inactividad: tiempo* de inactividad, tiempo de parada, tiempos de parada, paradas no
    planificadas, paradas de máquina, caídas del servicio, caídas del sistema, downtime, inactividad
incidents = Incidentes: incidente*, incidencia*, incidentes de seguridad, incidentes críticos, incidencias críticas,
    brechas de seguridad, brechas de datos, incidencias de seguridad
bugs = Errores de software: bug*, bugs críticos, vulnerabilidades, vulnerabilidades críticas, errores de software,
    fallos de software, bugs abiertos
error_rate = Tasa de error: tasa* de error, tasa* de errores, errores, error, tasa de fallos, fallos, pagos fallidos,
    errores de facturación, errores de pedido, errores en pedidos, errores de envío, errores de picking
defect_rate = Tasa de defectos: tasa* de defectos, tasa de defecto, defecto*, piezas defectuosas, productos
    defectuosos, rechazos, tasa de rechazo, chatarra, retrabajo, retrabajos, no conformidades, reclamaciones de
    garantía
page_load_time = Tiempo de carga: tiempo* de carga, tiempo de carga de la web, tiempo de carga de la página, tiempo de
    carga de la página web, velocidad de carga, velocidad de la web, velocidad de la página, tiempo medio de carga,
    latencia
test_coverage = Cobertura de pruebas: cobertura de pruebas, cobertura de tests, cobertura de código, cobertura de test
deployments = Despliegues: despliegue*, frecuencia de despliegue, frecuencia de despliegues, velocidad del equipo
lead_time = Plazo de ejecución: plazo de ejecución, plazos de ejecución, tiempo de ciclo, tiempo de producción, tiempo
    de salida al mercado, tiempo de onboarding, tiempo de incorporación, lead time, tiempo de cambio, tiempo de
    fabricación, plazo de producción
delivery_time = Plazo de entrega: plazo* de entrega, tiempo* de entrega, tiempo medio de entrega, tiempo de envío,
    plazo medio de entrega, tiempo de preparación de pedidos, tiempo de preparación de los pedidos
on_time_delivery = Entregas a tiempo: entregas a tiempo, entrega a tiempo, entregas puntuales, puntualidad, entregas
    en plazo, pedidos entregados a tiempo, entrega puntual, puntualidad de las entregas, otif
costs = Costes: coste, costes, costo, costos, coste operativo, costes operativos, costos operativos, gasto*, gastos
    operativos, gastos de viaje, gastos generales, costes de impresión, costes de producción, costes de personal,
    costes logísticos, costes de envío, gastos de envío, costes energéticos, costes de energía, costes de nube,
    factura energética, factura de la luz, coste unitario, coste por unidad, coste por ticket, costes de materiales,
    costes de transporte, costes de mantenimiento, gastar menos, opex, costes de infraestructura, coste de la nube
overdue_invoices = Facturas vencidas: factura* vencidas, facturas vencidas, facturas impagadas, facturas pendientes,
    facturas pendientes de cobro, impagos, morosidad, cobros pendientes, cuentas por cobrar, periodo medio de cobro,
    plazo medio de cobro, pagos atrasados, dso, deudores
energy_use = Consumo de energía: consumo de energía, consumo energético, consumo eléctrico, consumo de electricidad,
    consumo de combustible, consumo de gas, uso de energía, consumo de luz
water_use = Consumo de agua: consumo de agua, uso de agua, uso del agua, consumo hídrico
water_savings = Ahorro de agua: ahorro de agua
emissions = Emisiones: emisi_, emisiones de co2, emisiones de carbono, emisiones de gases de efecto invernadero,
    huella de carbono, co2, gases de efecto invernadero, emisiones de alcance 1, emisiones de alcance 2, emisiones de
    alcance 3, emisiones netas
waste = Residuos: residuo*, desperdicio de alimentos, residuos plásticos, residuos alimentarios, plásticos de un solo
    uso, uso de plástico, uso de papel, plástico de un solo uso, residuos de envases
recycling_rate = Tasa de reciclaje: tasa* de reciclaje, reciclaje, material* reciclados, materiales reciclados,
    contenido reciclado, energía renovable, energías renovables, electricidad renovable, cuota de energía renovable,
    plástico reciclado, envases reciclables
"""

GOAL_TYPES = {
    "brand_awareness": "Notoriedad de marca",
    "brand_reputation": "Reputación de marca",
    "engaged_community": "Comunidad participativa",
    "conversions_and_sales": "Conversiones y ventas",
    "customer_insight": "Conocimiento del cliente y del mercado",
    "leads": "Leads",
    "customer_service": "Atención al cliente",
    "recruiting": "Selección de personal",
    "crisis_communications": "Crisis y comunicación",
    "internal_communications": "Comunicación interna",
    "website_traffic": "Tráfico web",
    "press_mentions": "Menciones en prensa",
    "revenue": "Ingresos",
}
