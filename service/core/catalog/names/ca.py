"""Catalan names of the catalogue. A line is `key = label: forms met in text`; endings as in the language package."""

METRICS = """
followers = Seguidors: seguidor*, seguidora, seguidores, fan*, nombre de seguidors, base de seguidors, followers,
    audiència
subscribers = Subscriptors: subscriptor*, subscriptora, subscriptores, subscripció, subscripcions, base de
    subscriptors, abonat*, abonad+
email_subscribers = Subscriptors del butlletí: subscriptors del butlletí, subscriptors al butlletí, subscriptors de la
    newsletter, subscriptors a la newsletter, subscriptors d email, subscriptors de correu, subscripcions al butlletí,
    subscripcions a la newsletter, altes al butlletí, altes a la newsletter, inscrits al butlletí, llista de correu,
    inscrits a la newsletter, llista de subscriptors
likes = M'agrada: m agrada, m agrades, likes, like, reaccions, cors
views = Visualitzacions: visualitzacions, visualització, reproduccions, reproducció, visualitzacions de vídeo,
    visualitzacions dels vídeos, views, espectadors, escoltes
impressions = Impressions: impressions, impressió
reach = Abast: abast, abast orgànic, abast de les publicacions, abast mitjà, abast mensual, abast setmanal, abast
    total, persones arribades, comptes arribats
frequency = Freqüència d'impacte: freqüència d impacte, freqüència publicitària, freqüència dels anuncis
reach_rate = Taxa d'abast: taxa d abast
watch_time = Temps de visualització: temps de visualització, hores de visualització, temps de reproducció, hores
    vistes
mentions = Mencions: mencions, menció, mencions de marca, mencions de la marca, mencions a les xarxes, mencions a les
    xarxes socials
press_mentions = Mencions a la premsa: mencions a la premsa, mencions en premsa, mencions als mitjans, mencions en
    mitjans, aparicions a la premsa, aparicions en premsa, aparicions als mitjans, aparicions en mitjans, cobertura de
    premsa, cobertura mediàtica, articles a la premsa, impactes en premsa, impactes a la premsa
share_of_voice = Quota de veu: quota de veu, share of voice, sov
social_sentiment = Sentiment a les xarxes: sentiment a les xarxes, sentiment a les xarxes socials, sentiment positiu,
    sentiment net, sentiment negatiu, sentiment
audience_growth_rate = Taxa de creixement de l'audiència: taxa de creixement de l audiència, taxa de creixement de
    seguidors, creixement de l audiència, creixement de seguidors
brand_recall = Record de marca: record de marca, record de la marca, notorietat assistida, notorietat espontània,
    notorietat suggerida, record publicitari, top of mind, coneixement espontani, record espontani
shares = Comparticions: comparticions, compartició, compartits, shares, retuits, reposts
comments = Comentaris: comentari*, comentaris per publicació
saves = Desats: desats, guardats, publicacions desades, publicacions guardades
interactions = Interaccions: interaccions, interaccions totals, missatges directes
engagement_rate = Taxa d'interacció: taxa d interacció, taxa d engagement, engagement rate, ràtio d engagement, ràtio
    d interacció, taxa de participació
applause_rate = Taxa d'aplaudiment: taxa d aplaudiment
amplification_rate = Taxa d'amplificació: taxa d amplificació
virality_rate = Taxa de viralitat: taxa de viralitat
conversation_rate = Taxa de conversa: taxa de conversa
comment_conversation_score = Índex de conversa: índex de conversa
replies = Respostes a publicacions: respostes a publicacions, respostes per publicació
community_posts = Publicacions de la comunitat: publicacions de la comunitat, publicacions del grup
posts_per_participant = Missatges per participant: missatges per participant, publicacions per participant
influencer_mentions = Mencions d'influencers: mencions d influencers
industry_questions = Preguntes del sector: preguntes del sector, preguntes sobre el sector
customer_conversations = Converses amb clients: converses amb clients
customer_suggestions = Suggeriments de clients: suggeriments de clients
product_improvements = Millores del producte: millores del producte
qualified_applications = Candidatures adequades: candidatures adequades, candidatures qualificades
social_ad_revenue = Ingressos per anuncis a les xarxes: ingressos per anuncis a les xarxes socials, ingressos per
    anuncis a les xarxes
response_rate = Taxa de resposta: taxa de resposta, ràtio de resposta, percentatge de resposta
community_members = Membres de la comunitat: membres de la comunitat, membres del grup, membres de la nostra comunitat
click_through_rate = Taxa de clics: taxa de clics, taxa de clic, ctr, percentatge de clics
clicks = Clics: clic, clics, clicks, clics a l enllaç
web_visits = Visites al web: visit+ al web, visites al web, visites a la web, visites web, visites al lloc web,
    visites a la pàgina web, visites al nostre web, visites a la nostra web, visites del web, trànsit web, trànsit del
    web, trànsit de la web, trànsit al web, trànsit a la web, tràfic web, tràfic del web, tràfic de la web, tràfic a
    la web, trànsit del lloc web, trànsit, tràfic, visites, visita, visitant*, visitants del web, sessions web,
    sessions, visites al blog, trànsit del blog, visites a la botiga en línia
unique_visitors = Visitants únics: visitants únics, visitant únic, usuaris únics, visites úniques
page_views = Pàgines vistes: pàgines vistes, visualitzacions de pàgina, vistes de pàgina
organic_traffic = Trànsit orgànic: trànsit orgànic, tràfic orgànic, trànsit web orgànic, tràfic web orgànic, trànsit
    orgànic del web, visites orgàniques, visitants orgànics, sessions orgàniques, trànsit de cerca, trànsit des de
    google, trànsit dels cercadors, trànsit seo
referral_traffic = Trànsit de referència: trànsit de referència, tràfic de referència, trànsit des de xarxes socials,
    trànsit des de les xarxes socials, trànsit de xarxes socials, trànsit social, trànsit provinent de xarxes socials
social_traffic_share = Quota de trànsit social: quota de trànsit social, percentatge de trànsit social
bounce_rate = Taxa de rebot: taxa de rebot, percentatge de rebot, rebot
session_duration = Durada de la sessió: durada de la sessió, durada mitjana de la sessió, durada de les sessions,
    durada mitjana de les sessions, temps a la pàgina, temps mitjà a la pàgina, temps al web, temps de permanència,
    temps mitjà de permanència
pages_per_session = Pàgines per sessió: pàgines per sessió, pàgines per visita
search_ranking = Posició als cercadors: posició als cercadors, posició a google, posicions a google, posicionament a
    google, posicionament en cercadors, posicionament als cercadors, primera pàgina de google, aparèixer a la primera
    pàgina, autoritat de domini, entre els primers resultats
backlinks = Enllaços entrants: enllaços entrants, enllaç entrant, backlink*, dominis de referència
open_rate = Taxa d'obertura: taxa d obertura, taxes d obertura, taxa d obertura del butlletí, taxa d obertura de la
    newsletter, taxa d obertura dels correus, taxa d obertura dels emails, taxa d obertura de correus, percentatge d
    obertura, ràtio d obertura, open rate
unsubscribe_rate = Taxa de baixes: taxa de baixa, taxa de baixes, baixes del butlletí, baixes de la newsletter,
    cancellacions de subscripció
leads = Leads: lead, leads, generació de leads, captació de leads, contactes comercials, clients potencials,
    contactes, nous leads, leads nous, oportunitats de venda, prospectes
qualified_leads = Leads qualificats: leads qualificats, lead qualificat, contactes qualificats, mql*, sql*,
    oportunitats qualificades, oportunitats comercials, leads de qualitat
sign_ups = Altes: alta, altes, noves altes, altes d usuaris, comptes creats, comptes nous, nous comptes, creació de
    comptes
registrations = Registres: registre*, inscripció, inscripcions, inscrit*, matrícul+, matriculacions, usuaris
    registrats, participants inscrits, inscripcions al webinar, inscrits al curs, alumnes matriculats, matriculats
downloads = Descàrregues: descàrrega, descàrregues, baixades de l app, descàrregues de l app, descàrregues de l
    aplicació, descàrregues de l ebook
installs = Installacions de l'app: installacions de l app, installacions de l aplicació
enquiries = Consultes: consult+, consultes, sollicituds d informació, peticions d informació, sollicituds de contacte,
    sollicituds de pressupost, peticions de pressupost, formularis de contacte, formularis enviats, sollicituds
demos = Demos: demo*, demostració, demostracions, sollicituds de demo, demos de producte
trials = Proves gratuïtes: proves gratuïtes, prova gratuïta, usuaris de prova, períodes de prova
meetings = Reunions comercials: reunió comercial, reunions comercials, reunions amb clients, reunió amb clients,
    trucades comercials, visites comercials, reunions de venda, reunions, cites comercials
attendees = Assistents: assistent*, participant*, assistència a l esdeveniment, assistència als esdeveniments,
    assistents a l esdeveniment, públic assistent
lead_conversion_rate = Taxa de conversió de leads: taxa de conversió de leads, taxa de conversió de lead a client,
    taxa de conversió de leads a clients, conversió de leads, conversió de leads a clients, conversió de leads en
    clients
conversion_rate = Taxa de conversió: taxa de conversió, taxes de conversió, ràtio de conversió, percentatge de
    conversió, índex de conversió, conversió, taxa de conversió del web, taxa de conversió de la web, taxa de
    conversió de la botiga en línia, taxa de conversió del checkout, cvr, taxa d activació
social_conversion_rate = Taxa de conversió social: taxa de conversió social, taxa de conversió a les xarxes socials
conversions = Conversions: conversions
cart_abandonment_rate = Taxa d'abandonament del carretó: taxa d abandonament del carretó, taxa d abandonament de
    carretons, taxa d abandonament de la cistella, taxa d abandonament del carret, abandonament del carretó,
    abandonament de la cistella, carretons abandonats, cistelles abandonades, abandonament del carret
cpc = Cost per clic: cost per clic, cpc
cpm = Cost per mil impressions: cost per mil impressions, cost per mil, cpm
cpl = Cost per lead: cost per lead, cost per lead qualificat, cpl
cpa = Cost d'adquisició: cost d adquisició, cost per adquisició, cost d adquisició de clients, cost d adquisició per
    client, cost de captació, cost de captació de clients, cpa, cac, cost per client, cost per conversió, cost per
    comanda, cost per venda
ad_spend = Inversió publicitària: inversió publicitària, inversió en publicitat, despesa publicitària, despesa en
    publicitat, despesa en màrqueting, pressupost de publicitat, pressupost publicitari, pressupost de màrqueting,
    inversió en màrqueting
roas = ROAS: roas, retorn de la inversió publicitària
roi = Retorn de la inversió: roi, retorn de la inversió, retorn d inversió
revenue = Ingressos: ingrés, ingressos, facturació, facturació anual, facturació total, ingressos totals, ingressos
    anuals, ingressos nets, ingressos bruts, ingressos per vendes, xifra de negoci, volum de negoci, volum de
    facturació, recaptació, gmv, vendes netes
sales = Vendes: venda, vendes, vendes en línia, vendes online, volum de vendes, xifra de vendes, vendes de la botiga
    en línia, vendes totals, vendre més
orders = Comandes: comand+, comandes, comandes en línia, compres, transaccions, transacció, comandes de clients
units_sold = Unitats venudes: unitats venudes, entrades venudes, exemplars venuts, productes venuts, llicències
    venudes, unitats, exemplars, còpies, venda d entrades, entrades
bookings = Reserves: reserva, reserves, reserves directes, reserves en línia, pernoctacions, nits reservades
deals = Contractes tancats: contractes tancats, contracte tancat, contractes nous, nous contractes, contractes
    signats, vendes tancades, operacions tancades, acords tancats, contractes, patrocinis, acords de patrocini
pipeline = Pipeline: pipeline, pipeline de vendes, pipeline comercial, cartera d oportunitats, cartera de comandes,
    valor del pipeline
win_rate = Taxa de tancament: taxa de tancament, ràtio de tancament, taxa d èxit comercial, taxa d èxit
average_order_value = Valor mitjà de la comanda: valor mitjà de la comanda, valor mitjà de comanda, valor mitjà de les
    comandes, tiquet mitjà, comanda mitjana, cistella mitjana, import mitjà de la comanda, import mitjà, compra
    mitjana, despesa mitjana per client, donació mitjana, valor de la comanda
average_revenue_per_user = Ingrés mitjà per usuari: ingrés mitjà per usuari, ingressos mitjans per usuari, ingressos
    per usuari, ingressos per client, ingrés per client, arpu, revpar, ingressos per empleat
mrr = Ingressos recurrents mensuals: ingressos recurrents mensuals, ingressos mensuals recurrents, mrr
arr = Ingressos recurrents anuals: ingressos recurrents anuals, ingressos anuals recurrents, arr, ingressos recurrents
market_share = Quota de mercat: quota de mercat, quota del mercat, penetració de mercat, penetració al mercat
occupancy_rate = Taxa d'ocupació: taxa d ocupació, ocupació, ocupació hotelera, nivell d ocupació, taxa d utilització,
    ocupació mitjana
sales_cycle = Cicle de vendes: cicle de vendes, cicle de venda, durada del cicle de vendes, temps de tancament
donations = Donacions: donació, donacions, donatiu*, fons recaptats, recaptació de fons, fons
donors = Donants: donant*, donants recurrents, donants mensuals, nous donants, patrocinador*, mecenes
profit = Benefici: benefici*, benefici net, benefici brut, benefici operatiu, ebitda, ebit, resultat operatiu,
    resultat net, rendibilitat, flux de caixa, guanys, guany net
margin = Marge: marge, marges, marge brut, marge net, marge operatiu, marge de benefici, marge de contribució, marge
    ebitda
customers = Clients: client*, client+, clientes, base de clients, cartera de clients, clients actius, clients de
    pagament, subscriptors de pagament, abonats de pagament, usuaris de pagament, nombre de clients, comprador*
new_customers = Nous clients: nous clients, nou client, clients nous, client nou, captació de clients, adquisició de
    clients, captació de nous clients, nous compradors, nous pacients
active_users = Usuaris actius: usuaris actius, usuari actiu, usuaris actius mensuals, usuaris actius diaris, usuaris
    actius setmanals, mau, dau, wau, comptes actius
users = Usuaris: usuari*, usuàri+, usuàries, nous usuaris, usuaris nous, usuaris de l app, usuaris de l aplicació
members = Socis: soci*, sòcia, sòcies, membre*, nous socis, socis nous, membres del club, membres del programa de
    fidelització
customer_lifetime_value = Valor de vida del client: valor de vida del client, valor del cicle de vida del client, clv,
    ltv, cltv
churn_rate = Taxa d'abandonament: taxa d abandonament, churn, churn mensual, taxa de churn, taxa de cancellació, taxa
    de cancellacions, abandonament de clients, pèrdua de clients, cancellacions, baixes de clients, baixes, fuga de
    clients, taxa d abandonament de clients, taxa de baixes de clients, taxa de pèrdua de clients
retention_rate = Taxa de retenció: taxa de retenció, retenció, retenció de clients, taxa de retenció de clients, taxa
    de fidelització, retenció d usuaris, nrr
repeat_purchase_rate = Taxa de recompra: taxa de recompra, recompra, taxa de repetició de compra, repetició de compra,
    compres repetides, clients recurrents, clients que repeteixen, taxa de repetició
renewal_rate = Taxa de renovació: taxa de renovació, renovació, renovacions, renovacions de contractes, taxa de
    renovació de contractes, renovació de subscripcions
return_rate = Taxa de devolució: taxa de devolució, taxa de devolucions, devolució, devolucions, reemborsament*,
    devolucions de productes
nps = NPS: nps, net promoter score, índex nps
csat = Índex de satisfacció del client: csat, índex de satisfacció, índex de satisfacció del client, índex de
    satisfacció dels clients, puntuació de satisfacció, nota de satisfacció, taxa de satisfacció, nivell de
    satisfacció, nivell de satisfacció dels clients, clients satisfets, satisfacció mitjana, percentatge de
    satisfacció
ces = Índex d'esforç del client: ces, índex d esforç del client, customer effort score
average_rating = Valoració mitjana: valoració mitjana, valoració, puntuació mitjana, nota mitjana a google,
    qualificació mitjana, puntuació a google, valoració a google, valoració mitjana de les ressenyes, puntuació
    mitjana a google, rating
reviews = Ressenyes: ressenya, ressenyes, ressenyes de clients, ressenyes positives, ressenyes a google, ressenyes de
    5 estrelles, opinions de clients, opinions positives, testimonis, valoracions, opinions
complaints = Queixes: queixa, queixes, queixes de clients, reclamació, reclamacions, reclamacions de clients,
    comentaris negatius, ressenyes negatives, opinions negatives, detractors
tickets = Tiquets de suport: tiquet*, tiquets de suport, ticket*, incidències de suport, sollicituds de suport,
    trucades a suport, consultes de suport
backlog = Backlog: backlog, tiquets pendents, tiquets oberts, casos oberts, casos pendents, tasques pendents, feina
    pendent
average_response_time = Temps de resposta: temps de resposta, temps mitjà de resposta, temps de primera resposta,
    temps de resposta mitjà, temps de reacció, respondre més ràpid
resolution_time = Temps de resolució: temps de resolució, temps mitjà de resolució, temps de resolució d incidències,
    mttr, temps de reparació, temps de tramitació, temps mitjà de tramitació, temps de processament, temps de
    recuperació, temps d aprovació
waiting_time = Temps d'espera: temps d espera, temps mitjà d espera, espera, esperes
first_contact_resolution = Resolució al primer contacte: resolució al primer contacte, resolució en el primer
    contacte, resolució a la primera trucada, fcr, taxa de resolució al primer contacte, taxa de resolució
sla_compliance = Compliment de l'SLA: compliment de l sla, compliment dels sla, sla, nivell de servei, nivells de
    servei, taxa de compliment, compliment
requests_per_agent = Sollicituds per agent: sollicituds per agent, tiquets per agent, casos per agent, trucades per
    agent
handling_time = Temps de gestió: temps de gestió, temps mitjà de gestió, temps d atenció, temps mitjà d atenció, aht
staff_turnover = Rotació de personal: rotació de personal, rotació del personal, rotació d empleats, rotació de
    plantilla, rotació de la plantilla, rotació laboral, rotació voluntària, taxa de rotació, taxa de rotació de
    personal, taxa de rotació del personal, rotació
absence_rate = Absentisme: absentisme, absentisme laboral, taxa d absentisme, absències, baixes laborals, baixes per
    malaltia, índex d absentisme
enps = eNPS: enps, nps dels empleats, employee net promoter score
employee_engagement_score = Índex de compromís dels empleats: índex de compromís dels empleats, índex de compromís,
    índex de clima laboral, enquesta de clima, índex de satisfacció dels empleats, puntuació de compromís
employees = Plantilla: plantilla, nombre d empleats, mida de la plantilla, headcount
hires = Contractacions: contractacions, noves contractacions, incorporacions, noves incorporacions, nous empleats
applications = Candidatures: candidatur+, candidatures, candidat*, candidats qualificats, sollicituds de feina,
    currículums
time_to_hire = Temps de contractació: temps de contractació, temps mitjà de contractació, temps per contractar, temps
    de cobertura de vacants, temps per cobrir vacants, temps de selecció
cost_per_hire = Cost per contractació: cost per contractació, cost de contractació, cost de selecció
offer_acceptance_rate = Taxa d'acceptació d'ofertes: taxa d acceptació d ofertes, taxa d acceptació, acceptació d
    ofertes
training_hours = Hores de formació: hores de formació, hora de formació
accidents = Accidents: accident*, accidents laborals, accidents de treball, lesions, sinistralitat, sinistralitat
    laboral, índex de sinistralitat
uptime = Disponibilitat: disponibilitat, disponibilitat del servei, disponibilitat del sistema, disponibilitat del
    web, disponibilitat de la plataforma, uptime
downtime = Temps d'inactivitat: inactivitat, temps d inactivitat, temps d aturada, aturades no planificades,
    aturades de màquina, caigudes del servei, caigudes del sistema, downtime
incidents = Incidents: incident*, incidènci+, incidències, incidents de seguretat, incidents crítics, incidències
    crítiques, bretxes de seguretat, bretxes de dades
bugs = Errors de programari: bug*, bugs crítics, vulnerabilitats, vulnerabilitats crítiques, errors de programari,
    errades de programari, bugs oberts
error_rate = Taxa d'error: taxa d error, taxa d errors, errors, error, errades, taxa de fallades, fallades, pagaments
    fallits, errors de facturació, errors de comanda, errors en comandes, errors d enviament
defect_rate = Taxa de defectes: taxa de defectes, taxa de defecte, defecte*, peces defectuoses, productes defectuosos,
    rebuigs, taxa de rebuig, no conformitats, reclamacions de garantia
page_load_time = Temps de càrrega: temps de càrrega, temps de càrrega del web, temps de càrrega de la web, temps de
    càrrega de la pàgina, velocitat de càrrega, velocitat del web, velocitat de la web, latència
test_coverage = Cobertura de proves: cobertura de proves, cobertura de tests, cobertura de codi
deployments = Desplegaments: desplegament*, freqüència de desplegament, freqüència de desplegaments, velocitat de l
    equip
lead_time = Temps de cicle: temps de cicle, temps de producció, temps de fabricació, lead time, temps d onboarding,
    temps d incorporació, temps de sortida al mercat, termini d execució, temps de canvi
delivery_time = Termini de lliurament: termini de lliurament, terminis de lliurament, termini d entrega, terminis d
    entrega, temps de lliurament, temps d entrega, temps mitjà de lliurament, temps d enviament, temps de preparació
    de comandes, temps de preparació de les comandes
on_time_delivery = Lliuraments a temps: lliuraments a temps, lliurament a temps, lliuraments puntuals, entregues a
    temps, entregues puntuals, puntualitat, puntualitat dels lliuraments, otif, comandes lliurades a temps
costs = Costos: cost, costos, costos operatius, cost operatiu, despes+, despesa, despeses, despeses operatives,
    despeses de viatge, despeses generals, costos de producció, costos d impressió, costos de personal, costos
    logístics, costos d enviament, despeses d enviament, costos energètics, costos del núvol, factura energètica,
    factura de la llum, cost unitari, cost per unitat, cost per tiquet, costos de materials, costos de transport,
    costos de manteniment, gastar menys, opex
overdue_invoices = Factures vençudes: factures vençudes, factura vençuda, factures impagades, factures pendents,
    factures pendents de cobrament, impagats, morositat, cobraments pendents, període mitjà de cobrament, termini
    mitjà de cobrament, dso
energy_use = Consum d'energia: consum d energia, consum energètic, consum elèctric, consum d electricitat, consum de
    combustible, consum de gas, ús d energia, consum de llum
water_use = Consum d'aigua: consum d aigua, ús d aigua, ús de l aigua
water_savings = Estalvi d'aigua: estalvi d aigua
emissions = Emissions: emissió, emissions, emissions de co2, emissions de carboni, emissions de gasos d efecte
    hivernacle, petjada de carboni, co2, gasos d efecte hivernacle, emissions d abast 1, emissions d abast 2,
    emissions d abast 3, emissions netes
waste = Residus: residu*, residus plàstics, residus alimentaris, malbaratament d aliments, plàstics d un sol ús,
    plàstic d un sol ús, ús de plàstic, ús de paper, residus d envasos
recycling_rate = Taxa de reciclatge: taxa de reciclatge, reciclatge, materials reciclats, contingut reciclat, energia
    renovable, energies renovables, electricitat renovable, quota d energia renovable, plàstic reciclat, recollida
    selectiva
"""

GOAL_TYPES = {
    "brand_awareness": "Notorietat de marca",
    "brand_reputation": "Reputació de marca",
    "engaged_community": "Comunitat participativa",
    "conversions_and_sales": "Conversions i vendes",
    "customer_insight": "Coneixement del client i del mercat",
    "leads": "Leads",
    "customer_service": "Atenció al client",
    "recruiting": "Selecció de personal",
    "crisis_communications": "Crisi i comunicació",
    "internal_communications": "Comunicació interna",
    "website_traffic": "Trànsit web",
    "press_mentions": "Mencions a la premsa",
    "revenue": "Ingressos",
}
