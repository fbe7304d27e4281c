"""Italian names of what goals are about, deliverables apart. Layout as in `languages`: tag, value, phrases."""

TABLES = """
soft
  up: soddisfazione del cliente, soddisfazione dei clienti, soddisfazione clienti, soddisfazione dei nostri clienti,
      soddisfazione della clientela, soddisfazione degli utenti, soddisfazione dei dipendenti, soddisfazione del
      personale, soddisfazione lavorativa, soddisfazione sul lavoro, soddisfazione degli ospiti, soddisfazione dei
      pazienti, soddisfazione degli studenti, soddisfazione, customer satisfaction, coinvolgimento dei dipendenti,
      engagement dei dipendenti, felicità dei dipendenti
construct
  up: fidelizzare, fidelizzando, fidelizziamo, fidelizzare i clienti, fidelizzare la clientela, fidelizzare gli
      ospiti, fidelizzare gli utenti, fidelizzare i visitatori, fidelizzare i soci, fidelizzare i follower,
      fidelizzare gli iscritti, fidelizzare i donatori, fidelizzare gli studenti, fidelizzare i pazienti,
      fidelizzare i turisti, fidelizzare gli spettatori, fidelizzare gli abbonati, fidelizzare i nostri clienti,
      fidelizzare i nostri ospiti, fidelizzare i volontari, fidelizzare i dipendenti, fidelizzare le famiglie,
      fidelizzare il pubblico, fidelizzare i collaboratori, fidelizzare i talenti, fidelizzare i lettori,
      fidelizzare gli associati, fidelizzare i membri
  up: senso di appartenenza, spirito di comunità, spirito di appartenenza, senso di comunità, senso civico,
      prestigio, fama, notorietà locale, stima, riconoscimento, identità, identità del marchio, identità visiva,
      identità di marca, personalità del marchio, preferenza, preferenza per il marchio, amore per il marchio, brand
      love, simpatia, vicinanza, prossimità, vicinanza al cliente, orientamento al cliente, orientamento ai
      risultati, cultura della sicurezza, cultura del feedback, cultura digitale, cultura d impresa, cultura
      organizzativa, clima, clima di lavoro, clima interno, atmosfera, ambiente di lavoro, armonia, coesione,
      coesione sociale, solidarietà, unità, dialogo, dialogo sociale, confronto, scambio, scambio di conoscenze,
      condivisione delle conoscenze, condivisione, flusso di informazioni, ascolto, empatia, fiducia in sé,
      autostima, autonomia, responsabilizzazione, responsabilità sociale, responsabilità, etica, integrità, onestà,
      equità, pari opportunità, parità di genere reale, uguaglianza, rispetto, rispetto reciproco, cortesia,
      gentilezza, ospitalità, accoglienza, professionalità, maturità digitale, know how, expertise, competenze
      trasversali, soft skills, competenze linguistiche, capacità di innovare, spirito imprenditoriale,
      imprenditorialità, spirito di iniziativa, adattabilità, versatilità, reattività, prontezza, preparazione,
      stabilità, solidità, solidità finanziaria, salute finanziaria, robustezza, scalabilità, coerenza, coerenza del
      marchio, chiarezza, semplicità, autenticità, originalità, esclusività, unicità, differenziazione, eleganza,
      modernità, dinamismo, entusiasmo, orgoglio, allegria, gioia, umore, serenità, ottimismo, legame, legami,
      legame emotivo, legame con il territorio, legame con i clienti, rapporti, rapporto con, rapporto, rapporti con
      i fornitori, relazioni con il territorio, relazioni umane, relazioni interne, contatto con i clienti,
      esperienza degli ospiti, esperienza dei visitatori, esperienza dei pazienti, esperienza dei dipendenti,
      esperienza di acquisto, esperienza di visita, storytelling, narrazione, tono, influenza nel settore, qualità
      della vita, qualità delle cure, qualità dell assistenza, qualità della didattica, qualità dell insegnamento,
      qualità del lavoro, qualità dei prodotti, qualità dei nostri servizi, qualità dei nostri prodotti, qualità
      dell aria percepita, facilità d uso, semplicità d uso, comfort, comodità, pulizia, decoro, bellezza, cura,
      sicurezza sul lavoro, sicurezza informatica, cybersicurezza, sicurezza alimentare, sicurezza stradale,
      sicurezza dei pazienti, sicurezza dei dati, protezione dei dati, privacy, salute mentale, salute pubblica,
      vitalità, consapevolezza, consapevolezza ambientale, consapevolezza dei rischi, sensibilità ambientale, tutela
      dell ambiente, impatto sociale, impatto ambientale, prestazioni ambientali, sostenibilità ambientale,
      internazionalizzazione, modernizzazione, innovatività, attrattività del territorio, attrattiva, employer
      brand, marchio del datore di lavoro, capitale umano, presenza mediatica, attenzione mediatica, attenzione,
      interesse del pubblico, percezione pubblica, immagine pubblica, fiducia dei cittadini, fiducia degli
      investitori, coinvolgimento del personale, coinvolgimento dei cittadini, coinvolgimento delle famiglie,
      partecipazione dei cittadini, partecipazione civica, sinergie, sinergia, allineamento, governance,
      trasferimento di conoscenze
  up: relazioni, relazioni con i clienti, relazione con i clienti, rapporti con i clienti, rapporto con i clienti,
      notorietà, notorietà del marchio, notorietà del brand, brand awareness, awareness, consapevolezza del marchio,
      consapevolezza del brand, riconoscibilità del marchio, riconoscibilità del brand, riconoscibilità, conoscenza
      del marchio, conoscenza del brand, engagement, coinvolgimento, coinvolgimento della community, coinvolgimento
      del pubblico, interazione, interazione con la community, partecipazione, reputazione, reputazione del marchio,
      reputazione online, reputazione del brand, brand reputation, immagine, immagine del marchio, immagine aziendale,
      immagine del brand, brand image, fedeltà, fedeltà dei clienti, fedeltà al marchio, fedeltà alla marca,
      fidelizzazione, fidelizzazione dei clienti, fidelizzazione clienti, produttività, visibilità, visibilità online,
      visibilità del marchio, visibilità del brand, community, comunità, fiducia, fiducia dei clienti, credibilità,
      esperienza, esperienza del cliente, esperienza cliente, customer experience, esperienza utente, user experience,
      esperienza d acquisto, qualità, qualità del servizio, qualità dei servizi, qualità del prodotto, qualità dei
      contenuti, servizio clienti, assistenza clienti, assistenza, servizio al cliente, customer care, morale,
      motivazione, motivazione del team, motivazione dei dipendenti, cultura, cultura aziendale, clima aziendale,
      spirito di squadra, collaborazione, collaborazione interna, comunicazione, comunicazione interna, innovazione,
      creatività, efficienza, efficienza operativa, efficacia, agilità, leadership, thought leadership, autorevolezza,
      influenza, popolarità, valore del marchio, employer branding, attrattività, interesse, presenza su, equilibrio
      vita lavoro, benessere, benessere dei dipendenti, benessere organizzativo, felicità, conoscenza, conoscenze,
      competenze, competenze digitali, trasparenza, sostenibilità, diversità, inclusione, accessibilità, sicurezza,
      qualità dei dati, flessibilità, prestazioni, performance, prestazioni del team, prestazioni del sito,
      competitività, percezione, percezione del marchio, percezione del brand, impegno, coordinamento, cooperazione,
      lavoro di squadra, talento, usabilità, affidabilità, salute, condizioni di lavoro, passaparola, resilienza,
      velocità, carico di lavoro, stress, attriti, complessità, burocrazia, affinità
nothing
  none: nuove idee, idee nuove, idee, contenuti interessanti, contenuti belli, contenuti coinvolgenti, contenuti
      utili, buoni contenuti, bei contenuti, contenuti rilevanti, contenuti di valore, nuovi pubblici, nuovi target,
      pubblico più ampio, offerta, gestione del tempo, gestione, gestione aziendale, organizzazione del lavoro,
      pianificazione, logistica, rete, rete di contatti, contatti umani, standard, standard qualitativi, base, basi,
      processi interni, processi aziendali, processi di lavoro, flussi di lavoro, servizi, prodotti, gamma, gamma di
      prodotti, portafoglio, strutture, infrastrutture, decisioni, priorità, visione, modello di business, lingua,
      arte, cultura per tutti, esempio, attenzione al cliente
  none: promess+, missione, scopo, sogno, anima, cuore, cuori, limiti, confini, orizzont^, frontier+, problem+,
      problemi, numeri, livello successivo, nuovo livello, futuro migliore, mondo migliore, domani migliore, domani,
      sorriso, sorrisi, moment*, momenti indimenticabili, esperienze indimenticabili, magia, valore aggiunto,
      generazioni, vite, realtà, possibilità, punti di forza, forza, energia, energie, tutti, tutte, ogni aspetto,
      quotidianità, compiti, mansioni, attività quotidiane, desideri, attese, buon lavoro, gioco di squadra vero,
      partner di fiducia, partner affidabile, partner ideale, partner strategico, partner giusto, tuo partner,
      vicini, presenti, territorio, tradizione, gusto, storia, nostra storia, valori, nostri valori, dettagli,
      dettaglio, talenti, clienti al centro, cliente al centro, persone al centro, brand forte, marchio forte,
      squadra forte, squadra vincente, team vincente, team forte, gruppo forte, servizio eccellente, servizio
      impeccabile, servizio di eccellenza, servizio di qualità, servizio migliore, servizi di qualità, servizi
      eccellenti, prodotti eccellenti, prodotti di qualità, prodotti migliori, qualità senza compromessi
  none: rete vendita, rete di vendita, canali nuovi, nuovi canali, qualcosa, cose, cosa, trazione, slancio, mercat*,
      mondo, conversazione, risultat*, risultato, presenza, presenza online, presenza digitale, presenza sui social,
      presenza social, seo, social, i social, social media, social network, marketing, marketing digitale, business,
      azienda, impresa, società, marchio, brand, tutto, successo, futuro, potenziale, valore, impatto, eccellenza,
      meglio, migliori, leader, leader di mercato, leader del settore, punto di riferimento, numero uno, prima scelta,
      opportunità, soluzioni, sinergie, contenut*, contenuto, contenuti di qualità, contenuti migliori,
      organizzazione, modo di lavorare, esigenze, bisogni, aspettative, lavoro, vita, differenza, mentalità,
      digitalizzazione, trasformazione digitale, trasformazione, livello, obiettivi, kpi, metriche, storia del
      marchio, canali, canali social, profilo, sogni, sforz*, best practice, buone pratiche, approccio, aspetti, temi,
      tendenze, trend, ia, ai, intelligenza artificiale, tecnologia, dati, processi, idee, concorrenza, concorrenti,
      settore, industria, team di vendita, team vendite, forza vendita, reparto vendite, team di marketing, team
      marketing, team di assistenza, esigenze dei clienti, bisogni dei clienti, feedback, opinione, rilevanza, gente,
      centralità del cliente, posizione, posizionamento, posizione sul mercato, squadra, colleghi, personale, ordine,
      processo di vendita, funnel di vendita, strategia commerciale, canali di vendita, fonti di ricavo, marchio
      leader, marchio di riferimento, marchio più amato, pianeta, ecosistema, ambiente digitale, digitale, online,
      offline, pubblico, nuovo pubblico, target, emozioni, passione
measure_head
  up: tasso, rapporto, indice, percentuale, punteggio, copertura, precisione, accuratezza, resa, capacità, frequenza,
      quota, proporzione, valore, volume, conteggio, frequentazione, adozione, affluenza, uso, quantità, voto,
      livello, grado, valutazione, presenze
  down: tempo, tempi, durata, costo, costi, spesa, spese, prezzo, ritardo, ritardi, errori, perdita, perdite, consumo,
      consumi, peso, debito, divario, emissioni, rifiuti, latenza, distanza
measure_prefix
  count: numero di, numero dei, numero degli, numero delle, il numero di, quantità di, volume di, numero medio di,
      media di, numero totale di, numero complessivo di, totale di, totale dei, base di, livello di, tasso di, indice
      di, il volume di, numero mensile di
  up: percentuale di, percentuale dei, percentuale delle, percentuale degli, quota di, quota dei, quota delle,
      proporzione di, valore di, valore medio di, valore medio degli, frequenza di, ore di, ricavi per, grado di
  down: costo di, costo del, costo per, costi di, costi per, prezzo di, spesa per, tempo di, tempo per, tempi di,
      tempo medio di, tempo medio per, tempo tra, tempo dedicato a, durata di, durata delle, durata media delle, ore
      dedicate a, dimensione di, peso di
measure
  up: tasso di adozione, tasso di completamento, tasso di completamento dei corsi, tasso di attivazione, tasso di
      superamento, adozione, lettori, volontari, ore di volontariato, beneficiari, ascoltatori, soci serviti,
      accuratezza delle previsioni, accuratezza dell inventario, oee, produzione, volume di produzione, rotazione
      delle scorte, rotazione del magazzino, prezzo delle azioni, dividend*, liquidità, cassa, capitale, investimenti,
      investimenti in r & s, investimenti in ricerca e sviluppo, stipend*, salar*, donne dirigenti, donne in posizioni
      dirigenziali, donne in ruoli dirigenziali, donne in ruoli di leadership, donne nel management, donne in cda,
      promozioni interne, certificazioni, frequenza, voti, voto medio, media voti, tasso di occupazione giovanile,
      tasso di alfabetizzazione, tasso di vaccinazione, ricerche di marca, ricerche del brand, hashtag, contenuti
      generati dagli utenti, alberi piantati, efficienza energetica, passi giornalieri, passi al giorno, vendite per
      metro quadro, vendite per dipendente, esportazioni, export, fornitori locali, materiale riciclato, automazione,
      depositi, premi assicurativi, prestiti, mance, quota export, raccolta fondi online, ore di lavoro agile, tasso
      di visualizzazione, presenze in negozio
  down: chiamate perse, chiamate senza risposta, chiamate non risposte, telefonate perse, debit*, debito, inventario,
      scorte, giacenze, giacenze di magazzino, livello delle scorte, rotture di stock,
      rottura di stock, stockout, esaurimento scorte, ore di straordinario, straordinari, straordinario, consegne in
      ritardo, consegne tardive, ritard*, divario salariale, divario retributivo, divario di genere, gender pay gap,
      consumo di carta, consumo di plastica, no show, mancate presentazioni, appuntamenti mancati, lavoro manuale,
      attività manuali, scartoffie, tempo in riunione, ore di riunione, riunioni interne, riunioni, volume di email,
      email interne, spam, multe, sanzioni, non conformità di audit, tasso di criminalità, tasso di infezione, tasso
      di mortalità, mortalità, abbandono scolastico, tasso di abbandono scolastico, riammissioni, rumore, furti,
      frodi, chargeback, sconti, sforamenti di budget, sforamenti di costo, scostamenti di budget, mancate vendite,
      clienti persi, interruzioni, duplicati, link interrotti, errori 404, perdite idriche, perdite d acqua, viaggi di
      lavoro, voli, voli aziendali, affitto, liste d attesa, lista d attesa, code, coda, spreco alimentare, sprechi
      alimentari, sprechi, posizioni aperte, posizioni scoperte, precariato, perdite
"""
