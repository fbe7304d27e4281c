"""Italian names of the catalogue. A line is `key = label: forms met in text`; endings as in the language package."""

METRICS = """
followers = Follower: persone che ci seguono, persone in più che ci seguono, persone in più ci seguano,
    persone in più ci seguono, follower, followers, fan, seguac^, numero di follower, base di follower, audience,
    pubblico che
    ci segue
subscribers = Iscritti: iscritt*, iscritti al canale, iscritti al nostro canale, abbonati al canale, abbonati al nostro
    canale, sottoscrittor^, iscrizioni al canale
email_subscribers = Iscritti alla newsletter: iscritti alla newsletter, iscritti alle newsletter, iscritti newsletter,
    iscrizioni alla newsletter, iscritti email, iscritti alla mailing list, abbonati alla newsletter, mailing list,
    lista email, iscritti alla lista email, iscrizione alla newsletter, contatti email
likes = Mi piace: mi piace, like, likes, reazioni, cuori
views = Visualizzazioni: visualizzazion^, visualizzazioni video, visualizzazioni dei video, riproduzion^, views,
    spettator^, ascolti, ascoltatori del podcast
impressions = Impression: impression, impressions, impressioni
reach = Copertura: copertura, copertura organica, copertura dei post, copertura media, copertura mensile, copertura
    settimanale, copertura totale, reach, reach organica, persone raggiunte, account raggiunti, portata, portata
    organica
frequency = Frequenza pubblicitaria: frequenza pubblicitaria, frequenza degli annunci
reach_rate = Tasso di copertura: tasso di copertura, reach rate
watch_time = Tempo di visualizzazione: tempo di visualizzazione, ore di visualizzazione, ore guardate, watch time,
    tempo di riproduzione
mentions = Menzioni: menzion^ del brand, menzioni del marchio, menzion^, menzioni sui social, contenuti generati dagli
    utenti
press_mentions = Menzioni sulla stampa: menzion^ sulla stampa, menzioni stampa, menzioni nei media, uscite stampa,
    uscita stampa, articoli sulla stampa, copertura stampa, copertura mediatica, rassegna stampa, apparizioni sui
    media, articoli di stampa, citazioni sulla stampa
share_of_voice = Share of voice: share of voice, quota di voce, sov
social_sentiment = Sentiment sui social: sentiment sui social, sentiment, sentiment positivo, sentiment netto,
    sentiment negativo
audience_growth_rate = Tasso di crescita dei follower: tasso di crescita dei follower, tasso di crescita del pubblico,
    tasso di crescita dell audience, crescita dei follower, crescita dell audience
brand_recall = Ricordo del marchio: ricordo del marchio, ricordo del brand, brand recall, notorietà spontanea,
    notorietà assistita, notorietà sollecitata, ricordo pubblicitario, ricordo spontaneo, top of mind
shares = Condivisioni: condivision^, retweet, repost
comments = Commenti: comment*, commenti per post
saves = Salvataggi: salvatagg*, salvataggi dei post, post salvati
interactions = Interazioni: interazioni, interazioni totali, messaggi diretti, dm
engagement_rate = Tasso di engagement: tasso di engagement, tassi di engagement, tasso di interazione, tasso di
    coinvolgimento, engagement rate
applause_rate = Tasso di apprezzamento: tasso di apprezzamento, applause rate
amplification_rate = Tasso di amplificazione: tasso di amplificazione, tasso di condivisione
virality_rate = Tasso di viralità: tasso di viralità
conversation_rate = Tasso di conversazione: tasso di conversazione
comment_conversation_score = Indice di conversazione: indice di conversazione, punteggio di conversazione
replies = Risposte ai post: risposte ai post, risposte per post
community_posts = Post della comunità: post della comunità, post della community, post del gruppo
posts_per_participant = Messaggi per partecipante: messaggi per partecipante, post per partecipante
influencer_mentions = Menzioni di influencer: menzioni di influencer, menzioni degli influencer
industry_questions = Domande sul settore: domande sul settore
customer_conversations = Conversazioni con i clienti: conversazioni con i clienti, conversazioni con clienti
customer_suggestions = Suggerimenti dei clienti: suggerimenti dei clienti
product_improvements = Miglioramenti del prodotto: miglioramenti del prodotto
qualified_applications = Candidature qualificate: candidature qualificate
social_ad_revenue = Ricavi da annunci sui social: ricavi da annunci sui social, ricavi dalle inserzioni sui social
response_rate = Tasso di risposta: tasso di risposta, tassi di risposta, percentuale di risposta
community_members = Membri della community: membri della community, membri del gruppo, membri della comunità
click_through_rate = Tasso di clic: tasso di clic, tasso di click, ctr, percentuale di clic, click through rate
clicks = Clic: clic, click, clic sul link, click sul link
web_visits = Visite al sito: visit+ al sito, visite al sito web, visite al nostro sito, visite sul sito, visite web,
    visite del sito, visitatori del sito, visitatori del sito web, visitator^, visite, visita, traffico, traffico web,
    traffico del sito, traffico del sito web, traffico sul sito, traffico al sito, traffico verso il sito, traffico
    sul sito web, traffico del blog, sessioni, sessioni web, visite al blog, visite all e commerce, traffico online,
    traffico dell e commerce
unique_visitors = Visitatori unici: visitator^ unici, visitatori unici, utenti unici, visite uniche, visitatore unico
page_views = Pagine viste: pagin+ viste, pagine viste, visualizzazioni di pagina, visualizzazioni di pagine,
    visualizzazioni delle pagine
organic_traffic = Traffico organico: traffico organico, traffico web organico, traffico organico del sito, visite
    organiche, visitatori organici, sessioni organiche, traffico da ricerca, traffico da motori di ricerca, traffico
    dai motori di ricerca, traffico da google, traffico seo, traffico di ricerca
referral_traffic = Traffico di referral: traffico di referral, traffico referral, traffico dai social, traffico dai
    social media, traffico social, visite dai social, traffico proveniente dai social
social_traffic_share = Quota di traffico dai social: quota di traffico dai social, quota di traffico social,
    percentuale di traffico dai social
bounce_rate = Frequenza di rimbalzo: frequenza di rimbalzo, tasso di rimbalzo, bounce rate, rimbalzi
session_duration = Durata della sessione: durata della sessione, durata media della sessione, durata media delle
    sessioni, durata delle sessioni, tempo sulla pagina, tempo medio sulla pagina, tempo sul sito, tempo di
    permanenza, tempo medio di permanenza, permanenza sul sito
pages_per_session = Pagine per sessione: pagine per sessione, pagine per visita
search_ranking = Posizione su Google: posizione su google, posizioni su google, posizionamento su google, ranking su
    google, posizionamento sui motori di ricerca, posizione sui motori di ricerca, prima pagina di google, comparire
    in prima pagina, tra i primi risultati, posizionamento delle parole chiave, domain authority, autorità di dominio,
    posizionamento seo
backlinks = Backlink: backlink, link in entrata, link in ingresso, domini di riferimento
open_rate = Tasso di apertura: tasso di apertura, tassi di apertura, tasso di apertura delle email, tasso di apertura
    della newsletter, tasso di apertura delle newsletter, open rate, percentuale di apertura, aperture della
    newsletter, tasso di apertura email, tasso di apertura delle mail
unsubscribe_rate = Tasso di disiscrizione: tasso di disiscrizione, disiscrizion^, cancellazioni dalla newsletter,
    tasso di cancellazione dalla newsletter, disiscrizioni dalla newsletter
leads = Lead: lead, leads, generazione di lead, acquisizione di lead, contatti commerciali, potenziali clienti,
    clienti potenziali, prospect, contatt*, nuovi lead, lead generation, opportunità di vendita
qualified_leads = Lead qualificati: lead qualificati, lead qualificato, contatti qualificati, mql, sql, opportunità
    qualificate, opportunità commerciali, lead di qualità, prospect qualificati
sign_ups = Nuovi account: nuovi account, account creati, creazione di account, sign up, attivazioni di account
registrations = Registrazioni: registrazion^, iscrizion^, iscrizioni al webinar, iscrizioni al corso, utenti
    registrati, iscritti al webinar, iscritti ai corsi, iscritti
    all università, iscritti alla scuola, iscritti al primo anno, iscritti ai master, iscritti al master, iscritti ai
    centri estivi, iscritti al festival, iscritti alla gara, iscritti alla maratona, iscritti agli eventi, iscritti ai
    webinar, iscritti al programma, iscritti al nido, iscritti alla palestra, iscritti all evento, immatricolazion^,
    iscritti al corso, registrazioni al
    webinar
downloads = Download: download, scaricamenti, download dell app, download dell ebook, download del white paper
installs = Installazioni: installazioni, installazioni dell app
enquiries = Richieste: richiest+ di informazioni, richieste di contatto, richieste di preventivo, richieste,
    preventivi richiesti, moduli compilati, moduli di contatto, richieste di informazioni, richieste dal sito
demos = Demo: demo, richieste di demo, dimostrazion^, demo di prodotto, demo prenotate
trials = Prove gratuite: prov+ gratuite, prove gratuite, prova gratuita, utenti in prova, trial, free trial
meetings = Incontri commerciali: incontr* commerciali, incontri commerciali, appuntament* commerciali, appuntamenti,
    appuntamenti con clienti, incontri con i clienti, incontri con clienti, chiamate commerciali, visite commerciali,
    riunioni con clienti, riunioni commerciali
attendees = Partecipanti: partecipant^, presenze all evento, partecipanti all evento, partecipanti al webinar,
    presenze agli eventi
lead_conversion_rate = Tasso di conversione dei lead: tasso di conversione dei lead, tasso di conversione da lead a
    cliente, tasso di conversione lead, conversione dei lead, conversione da lead a cliente, conversione dei lead in
    clienti, tasso di conversione dei lead in clienti
conversion_rate = Tasso di conversione: tasso di conversione, tassi di conversione, percentuale di conversione,
    conversione, tasso di conversione del sito, tasso di conversione dell e commerce, tasso di conversione del
    checkout, cvr, tasso di attivazione, conversion rate
social_conversion_rate = Tasso di conversione dai social: tasso di conversione dai social, tasso di conversione
    social, tasso di conversione dei social
conversions = Conversioni: conversioni
cart_abandonment_rate = Tasso di abbandono del carrello: tasso di abbandono del carrello, tasso di abbandono dei
    carrelli, tasso di abbandono carrello, abbandono del carrello, abbandono dei carrelli, carrelli abbandonati,
    carrello abbandonato
cpc = Costo per clic: costo per clic, costo per click, cpc
cpm = Costo per mille impression: costo per mille impression, costo per mille, cpm, costo per mille impressioni
cpl = Costo per lead: costo per lead, costo per lead qualificato, cpl, costo per contatto
cpa = Costo di acquisizione: costo di acquisizione, costi di acquisizione, costo di acquisizione cliente, costo di
    acquisizione clienti, costo di acquisizione dei clienti, costo di acquisizione del cliente, costo per
    acquisizione, cpa, cac, costo per cliente, costo per conversione, costo per ordine, costo per vendita, costo per
    installazione
ad_spend = Spesa pubblicitaria: spesa pubblicitaria, investimento pubblicitario, investimenti pubblicitari, budget
    pubblicitario, spesa in pubblicità, spesa di marketing, budget di marketing, budget marketing, spese di marketing
roas = ROAS: roas, ritorno sulla spesa pubblicitaria
roi = Ritorno sull'investimento: roi, ritorno sull investimento, ritorno sugli investimenti
revenue = Ricavi: ricav*, ricavo, fatturato, fatturato annuo, fatturato annuale, fatturato online, ricavi totali,
    ricavi annui, ricavi netti, entrate, volume d affari, giro d affari, incassi, incasso, gmv, ricavi da vendite
sales = Vendite: vendit+, vendite online, volume di vendite, volume delle vendite, volumi di vendita, vendere di più,
    vendite e commerce, vendite dell e commerce, vendite del negozio online, vendite totali
orders = Ordini: ordin^, ordini online, acquisti, acquisto, transazion^, ordini dei clienti
units_sold = Unità vendute: unità vendute, biglietti venduti, copie vendute, pezzi venduti, prodotti venduti, licenze
    vendute, unità, copie, pezzi, vendita di biglietti
bookings = Prenotazioni: prenotazion^, prenotazioni dirette, prenotazioni online, pernottament*, notti prenotate
deals = Contratti conclusi: contratt* conclusi, contratti conclusi, contratti chiusi, nuovi contratti, contratti
    firmati, trattative chiuse, trattative concluse, vendite concluse, affari conclusi, contratti, accordi di
    sponsorizzazione, sponsorizzazioni, trattative
pipeline = Pipeline: pipeline, pipeline di vendita, pipeline commerciale, valore della pipeline, portafoglio ordini,
    pipeline qualificata
win_rate = Tasso di chiusura: tasso di chiusura, tasso di successo commerciale, tasso di successo, win rate, tasso di
    chiusura delle trattative
average_order_value = Valore medio dell'ordine: valore medio dell ordine, valore medio degli ordini, valore medio
    ordine, scontrino medio, carrello medio, ordine medio, importo medio, spesa media per cliente, valore dell ordine,
    donazione media, valore medio del carrello
average_revenue_per_user = Ricavo medio per utente: ricavo medio per utente, ricavi medi per utente, ricavo per
    utente, ricavi per cliente, ricavo medio per cliente, arpu, revpar, ricavi per dipendente, fatturato per
    dipendente
mrr = Ricavi ricorrenti mensili: ricavi ricorrenti mensili, ricavi mensili ricorrenti, mrr
arr = Ricavi ricorrenti annuali: ricavi ricorrenti annuali, ricavi annuali ricorrenti, arr, ricavi ricorrenti
market_share = Quota di mercato: quota di mercato, quote di mercato, penetrazione del mercato, penetrazione di mercato
occupancy_rate = Tasso di occupazione: tasso di occupazione, occupazione, occupazione delle camere, tasso di utilizzo,
    occupazione media, tasso di riempimento
sales_cycle = Ciclo di vendita: ciclo di vendita, cicli di vendita, durata del ciclo di vendita, durata media del
    ciclo di vendita, tempo di chiusura
donations = Donazioni: donazion^, fondi raccolti, raccolta fondi, raccolta di fondi, fondi
donors = Donatori: donator^, donatori regolari, donatori ricorrenti, donatori mensili, nuovi donatori, sostenitor^,
    sponsor
profit = Utile: utile, utili, utile netto, utile lordo, utile operativo, profitt*, profitto, ebitda, ebit, risultato
    operativo, redditività, flusso di cassa, cash flow, guadagni
margin = Margine: margin^, margine lordo, margine operativo, margine netto, margine di profitto, margine di
    contribuzione, margine ebitda
customers = Clienti: client^, base clienti, clientela, portafoglio clienti, clienti attivi, clienti paganti, abbonati
    paganti, utenti paganti, numero di clienti, acquirent^
new_customers = Nuovi clienti: nuov* client^, nuovi clienti, nuovo cliente, clienti nuovi, acquisizione di clienti,
    acquisizione clienti, acquisizione di nuovi clienti, nuovi acquirenti, nuovi pazienti
active_users = Utenti attivi: utent^ attivi, utenti attivi, utenti attivi mensili, utenti attivi giornalieri, utenti
    attivi settimanali, mau, dau, wau, account attivi
users = Utenti: utent^, nuovi utenti, utenti dell app
members = Soci: abbonat*, abbonament*, base abbonati, numero di abbonati, soci, socio, soc* ordinari, aderenti,
    membri, nuovi soci, nuovi membri, tesserat*, membri del programma fedeltà, iscritti al
    programma fedeltà
customer_lifetime_value = Valore del ciclo di vita del cliente: valore del ciclo di vita del cliente, valore a vita
    del cliente, customer lifetime value, clv, ltv, cltv, valore nel tempo del cliente
churn_rate = Tasso di abbandono: tasso di abbandono, tassi di abbandono, churn, churn rate, churn mensile, tasso di
    churn, tasso di cancellazione, abbandono dei clienti, abbandono clienti, perdita di clienti, perdita dei clienti,
    disdett+, cancellazioni, tasso di disdetta, tasso di abbandono dei clienti, tasso di perdita dei clienti
retention_rate = Tasso di fidelizzazione: tasso di fidelizzazione, tasso di retention, retention, retention rate,
    retention dei clienti, tasso di ritenzione, ritenzione dei clienti, mantenimento dei clienti, tasso di
    fidelizzazione dei clienti, nrr, retention dei donatori
repeat_purchase_rate = Tasso di riacquisto: tasso di riacquisto, riacquist*, acquisti ripetuti, clienti ricorrenti,
    clienti che riacquistano, clienti di ritorno, tasso di ritorno dei clienti
renewal_rate = Tasso di rinnovo: tasso di rinnovo, rinnov*, rinnovo, rinnovi dei contratti, rinnovo degli abbonamenti,
    tasso di rinnovo dei contratti, tasso di rinnovo degli abbonamenti
return_rate = Tasso di reso: tasso di reso, tasso di resi, resi, reso, rimbors*, tasso di rimborso, resi di prodotti
nps = NPS: nps, net promoter score, indice nps
csat = Indice di soddisfazione dei clienti: csat, indice di soddisfazione, indice di soddisfazione dei clienti, indice
    di soddisfazione del cliente, punteggio di soddisfazione, punteggio di soddisfazione dei clienti, tasso di
    soddisfazione, livello di soddisfazione, livello di soddisfazione dei clienti, clienti soddisfatti, soddisfazione
    media, tasso di soddisfazione dei clienti
ces = Indice di sforzo del cliente: ces, indice di sforzo del cliente, customer effort score
average_rating = Valutazione media: valutazione media, valutazione, valutazioni medie, voto medio delle recensioni,
    punteggio medio, voto medio su google, punteggio su google, valutazione su google, valutazione media su google,
    rating, punteggio medio delle recensioni, media delle recensioni
reviews = Recensioni: recension^, recensioni positive, recensioni su google, recensioni google, recensioni dei
    clienti, recensioni a 5 stelle, recensioni a cinque stelle, testimonianz+, valutazioni
complaints = Reclami: reclam*, reclami dei clienti, lamentel+, recensioni negative, commenti negativi, feedback
    negativi, detrattori
tickets = Ticket di assistenza: ticket, ticket di assistenza, ticket di supporto, richieste di assistenza, richieste
    di supporto, chiamate all assistenza, casi di assistenza
backlog = Backlog: backlog, ticket aperti, ticket arretrati, pratiche arretrate, arretrat*, casi aperti
average_response_time = Tempo di risposta: temp* di risposta, tempi di risposta, tempo medio di risposta, tempi medi
    di risposta, tempo di prima risposta, tempo di reazione, rispondere più velocemente, tempo di risposta medio
resolution_time = Tempo di risoluzione: temp* di risoluzione, tempi di risoluzione, tempo medio di risoluzione, mttr,
    tempo di riparazione, tempo di lavorazione, tempo di evasione, tempo di evasione delle pratiche, tempi di
    lavorazione, tempi di approvazione, tempo di approvazione, tempo di ripristino
waiting_time = Tempo di attesa: temp* di attesa, tempi di attesa, tempo medio di attesa, attesa, attese, tempo d
    attesa, tempi d attesa
first_contact_resolution = Risoluzione al primo contatto: risoluzione al primo contatto, risoluzione alla prima
    chiamata, fcr, tasso di risoluzione al primo contatto, tasso di risoluzione
sla_compliance = Rispetto degli SLA: rispetto degli sla, rispetto dello sla, sla, livello di servizio, livelli di
    servizio, tasso di conformità, conformità agli sla
requests_per_agent = Richieste per operatore: richieste per operatore, ticket per operatore, casi per operatore,
    chiamate per operatore, ticket per agente, richieste per agente
handling_time = Tempo di gestione: tempo di gestione, tempo medio di gestione, tempi di gestione, aht
staff_turnover = Turnover del personale: turnover del personale, turnover dei dipendenti, turnover, tasso di turnover,
    turnover volontario, tasso di turnover del personale, rotazione del personale, ricambio del personale, tasso di
    turnover volontario, dimissioni volontarie
absence_rate = Assenteismo: assenteismo, tasso di assenteismo, assenze, assenze per malattia, giorni di malattia,
    giorni di assenza
enps = eNPS: enps, employee net promoter score, nps dei dipendenti
employee_engagement_score = Indice di coinvolgimento dei dipendenti: indice di coinvolgimento dei dipendenti, indice
    di coinvolgimento, punteggio di engagement, indice di clima aziendale, punteggio di clima, indice di soddisfazione
    dei dipendenti, tasso di soddisfazione dei dipendenti, engagement score
employees = Organico: organico, numero di dipendenti, headcount, forza lavoro
hires = Assunzioni: assunzioni, nuovo personale, altro personale, nuove assunzioni, nuovi assunti, nuovi dipendenti,
    inserimenti
applications = Candidature: candidatur+, candidat*, candidati qualificati, candidature qualificate, curriculum,
    domande di lavoro
time_to_hire = Tempo di assunzione: tempo di assunzione, tempi di assunzione, tempo medio di assunzione, tempo per
    assumere, tempo di selezione, tempi di selezione, tempo di copertura delle posizioni
cost_per_hire = Costo per assunzione: costo per assunzione, costi di selezione, costo di selezione, costo di
    assunzione
offer_acceptance_rate = Tasso di accettazione delle offerte: tasso di accettazione delle offerte, tasso di
    accettazione, accettazione delle offerte
training_hours = Ore di formazione: ore di formazione, ora di formazione, giornate di formazione
accidents = Infortuni: infortun*, infortuni sul lavoro, incidenti sul lavoro, indice infortunistico, tasso di
    infortuni, near miss
uptime = Disponibilità del servizio: disponibilità del servizio, disponibilità, disponibilità del sistema,
    disponibilità del sito, disponibilità della piattaforma, uptime
downtime = Tempo di fermo: temp* di fermo, tempi di fermo, fermi macchina, fermo macchina, fermi impianto, downtime,
    tempo di inattività, interruzioni del servizio, fermi non pianificati
incidents = Incidenti: incident^, incidenti critici, incidenti di sicurezza, incidenti informatici, violazioni dei
    dati, data breach, violazioni di dati
bugs = Bug: bug, bug critici, bug aperti, vulnerabilità, vulnerabilità critiche
error_rate = Tasso di errore: tasso di errore, tasso di errori, error*, errore, errori di fatturazione, errori di
    picking, errori di spedizione, pagamenti falliti, guasti, errori negli ordini
defect_rate = Tasso di difetti: tasso di difetti, tasso di difettosità, difett*, difetto, pezzi difettosi, prodotti
    difettosi, scart*, scarti, tasso di scarto, rilavorazioni, non conformità, reclami in garanzia
page_load_time = Tempo di caricamento: temp* di caricamento, tempi di caricamento, tempo di caricamento della pagina,
    tempo di caricamento del sito, tempo di caricamento delle pagine, velocità del sito, velocità di caricamento,
    velocità della pagina, latenza
test_coverage = Copertura dei test: copertura dei test, copertura del codice, copertura dei test automatici, copertura
    di test
deployments = Rilasci: rilasci, frequenza di rilascio, frequenza dei rilasci, deployment, velocity
lead_time = Tempo di attraversamento: tempo di attraversamento, lead time, tempo di ciclo, tempi di ciclo, tempo di
    produzione, tempi di produzione, time to market, tempo di onboarding, tempi di onboarding, tempo di inserimento,
    tempo di setup, tempo di attrezzaggio
delivery_time = Tempo di consegna: temp* di consegna, tempi di consegna, tempo medio di consegna, tempi di spedizione,
    tempo di spedizione, tempi di evasione degli ordini, tempo di evasione degli ordini
on_time_delivery = Consegne puntuali: consegne puntuali, consegna puntuale, puntualità delle consegne, puntualità,
    consegne in tempo, consegne nei tempi, otif, consegne in orario, tasso di consegne puntuali
costs = Costi: cost*, costo, costi operativi, costi di gestione, spes+, spese operative, spese generali, spese di
    viaggio, costi di trasferta, costi di stampa, costi di produzione, costi del personale, costi logistici, costi di
    spedizione, spese di spedizione, costi energetici, costi dell energia, costi del cloud, costi cloud, bolletta
    energetica, bollette, costo unitario, costi unitari, costo per unità, costo per ticket, costi dei materiali, costi
    di trasporto, costi di manutenzione, spendere meno, opex, costi infrastrutturali, costi fissi
overdue_invoices = Fatture scadute: fattur+ scadute, fatture scadute, fatture insolute, fatture non pagate, insolut*,
    crediti scaduti, crediti insoluti, pagamenti in ritardo, crediti verso clienti, tempi medi di incasso, tempo medio
    di incasso, dso, morosità
energy_use = Consumo energetico: consum* energetico, consumi energetici, consumo di energia, consumo elettrico,
    consumo di elettricità, consumo di carburante, consumo di gas, consumi elettrici, consumi di energia, uso di
    energia
water_use = Consumo idrico: consumo idrico, consumi idrici, consumo di acqua, consumo d acqua, consumi di acqua, uso
    di acqua
water_savings = Risparmio idrico: risparmio idrico, risparmio d acqua, risparmio di acqua
emissions = Emissioni: emission^, emissioni di co2, emissioni di carbonio, emissioni di gas serra, impronta di
    carbonio, carbon footprint, co2, gas serra, emissioni nette, emissioni scope 1, emissioni scope 2, emissioni scope
    3
waste = Rifiuti: rifiut*, rifiuti di plastica, rifiuti alimentari, spreco di cibo, plastica monouso, uso di plastica,
    uso di carta, rifiuti da imballaggio, rifiuti indifferenziati
recycling_rate = Tasso di riciclo: tasso di riciclo, tasso di riciclaggio, riciclo, riciclaggio, materiali riciclati,
    contenuto riciclato, energia rinnovabile, energie rinnovabili, elettricità rinnovabile, quota di energia
    rinnovabile, plastica riciclata, imballaggi riciclabili, raccolta differenziata
"""

GOAL_TYPES = {
    "brand_awareness": "Notorietà del marchio",
    "brand_reputation": "Reputazione del marchio",
    "engaged_community": "Comunità partecipe",
    "conversions_and_sales": "Conversioni e vendite",
    "customer_insight": "Conoscenza dei clienti e del mercato",
    "leads": "Lead",
    "customer_service": "Servizio clienti",
    "recruiting": "Selezione del personale",
    "crisis_communications": "Crisi e comunicazione",
    "internal_communications": "Comunicazione interna",
    "website_traffic": "Traffico web",
    "press_mentions": "Menzioni sulla stampa",
    "revenue": "Ricavi",
}
