"""Italian words for outcomes and audiences: a word that ends in a hyphen is a stem, `up` and `down` say what is better.

Layout as in `languages`: tag, value, phrases.
"""

TABLES = """
skip
  any: il, lo, la, i, gli, le, l, un, una, uno, di, del, dello, della, dei, degli, delle, dell, d, a, al, allo, alla,
      ai, agli, alle, all, in, nel, nello, nella, nei, negli, nelle, nell, per, con, su, sul, sulla, sui, sulle, sull,
      e, ed, da, dal, dalla, dai, dalle, dall, tra, fra, nostro, nostra, nostri, nostre, suo, sua, suoi, sue, si, che,
      ogni
outcome
  revenue up: ricav-, vendita, vendite, vendere, vendut-, vendendo, fatturat-, fatturare, incass-, entrate, giro
      affari, volume affari, crescere attività, crescita attività, crescita azienda, successo commerciale,
      prenotazion-, ordin-, nuovi contratti, contratti nuovi, quota mercato, guadagnare quota, export, esportazion-,
      esportare, occupazione camere, occupazione media, occupazione struttura, occupazione hotel, occupazione albergo,
      scontrino medio, carrello medio, acquisizione clienti, nuovi clienti, clienti nuovi, acquisire clienti, più
      clienti, conquistare clienti, attrarre clienti, attirare clienti, portafoglio clienti, base clienti, botteghino,
      biglietteria, monetizz-, sponsorizz-, affitt-, licenze, commercializz-, contratti, dischi, coperti, tavoli,
      spesa media cliente, clientela, acquirenti, acquist-, camere, guadagnare, menù, notti vendute
  profit up: commission-, intermediari-, dipendenza portali, dipendere portali, dipendenza agenzie, utile, utili,
      profitt-, redditiv-, redditiz-, margine, margini, marginalità, guadagni, ebitda, risultato netto
  cost: costi stampa, costo stampa, spese stampa, costo, costi, costare, spesa, spese, spendere, risparmi-, economie,
      bolletta, bollette, contenimento, prezzo materia prima, prezzo acquisto
  cash: liquidità, flusso cassa, flussi cassa, cassa, insolut-, morosità, fatture scadute, fatture insolute, crediti
      scaduti, tempi incasso, recupero crediti, debit-, capitale circolante, pagamenti fornitori, pagamento fornitori,
      saldo, dso, giorni incasso
  satisfaction up: soddisf-, content-, felic-, esperienza client-, esperienza ospit-, esperienza pazient-, esperienza
      utent-, esperienza acquisto, esperienza visitator-, esperienza, nps, raccomand-, consigli-, valutazion-, voto
      medio, punteggio medio, gradiment-, stelle, apprezz-, gradevol-, ospitalità, piacere, accogliente
  satisfaction down: reclam-, lament-, insoddisf-
  retention up: non perdere clienti, trattenere abbonati, trattenere soci, mantenere soci, mantenere abbonati,
      conservare soci, fidel-, fedel-, lealtà, retention, trattenere clienti, mantenere clienti, conservare clienti,
      clienti abituali, riacquist-, acquisti ripetuti, rinnov-, ricorrent-, valore vita, clienti tornano, tornino,
      ritorno clienti, restino con noi, seconda compra, secondo acquisto, carta fedeltà, programma punti, tornino
      comprare, restano
  retention down: churn, abbandono clienti, tasso abbandono, disdett-, disdir-, cancellazioni, perdita clienti,
      recessi, abbandoni
  leads up: lead, leads, domanda, prospect, contatti commerciali, contatti qualificati, potenziali clienti, clienti
      potenziali, richieste preventivo, richieste informazioni, preventiv-, opportunità commerciali, opportunità
      vendita, demo, registrazion-, appuntamenti commerciali, incontri commerciali, pipeline
  conversion up: conversion-, convert-, checkout, processo acquisto, tasso attivazione
  conversion down: carrelli abbandonati, carrello abbandonato, abbandono carrello, abbandono carrelli, abbandoni
      carrello, carrelli
  traffic up: traffico, visite sito, visite web, visite pagina, visite blog, visite online, visite e commerce, clic,
      click, seo, posizionamento, motori ricerca, google, pagine viste, sessioni, visitatori sito, visitatori unici,
      presenza online, persone sito
  awareness up: notoriet-, visibil-, conosciut-, riconosc-, copertura, fama, impression, impressioni, visualizzazion-,
      follower, seguaci, far conoscere, farsi conoscere, farci conoscere, diffondere, diffusione, divulga-, brand
      awareness, consapevolezza, ricordo marca, ricordo brand, share voice, influencer, menzioni, spettatori canale,
      popolar-, portata, conosca-, ascolti, ascoltatori, promuovere, pubblicità marchio, presenza social, raggiungere
      pubblico, raggiungere giovani, avvicinare giovani, avvicinare, noti, nota tra, conoscono, conoscenza marchio
  reputation up: reput-, immagine, fiducia, credib-, prestig-, autorevol-, copertura stampa, copertura mediatica,
      stampa, giornal-, media nazionali, media locali, uscite stampa, recension-, opinioni positive, referent-,
      percezione, rassegna, buon nome, buona fama, punto riferimento, opinioni, rispettat-, riconosciut-
  engagement up: partecipazione gruppo, partecipazione social, partecipazione community, partecipazione facebook,
      engagement, communit-, comunità, interazion-, mi piace, like, commenti, condivision-, fan, coinvolgiment-
      reazioni, comunità attiva, forum
  expansion up: espan-, entrare mercato, ingresso mercato, nuovi mercati, nuovo mercato, nuovi paesi, nuove città,
      nuovi segmenti, nuove regioni, posizione mercato, mercato tedesco, mercato francese, mercato spagnolo, mercato
      svizzero, mercato austriaco, presenza mercato, consolidare mercato, aprire mercato, radicamento, nuovi negozi,
      seconda sede, filiali, aprire negozi, negozi nuovi, punti vendita, punto vendita, internazional-, mercati,
      aprire secondo, aprire seconda, aprire nuov-, secondo negozio, nuova sede, nuovo negozio
  service up: assistenza client-, servizio client-, customer care, servizio cittadin-, servizio pubblico, servizi
      pubblici, servizi cittadin-, servizi comunali, qualità servizio, livello servizio, assistenza, post vendita,
      postvendita, support-, rispond-, rispost-, risoluzion- primo, puntual-, consegne puntuali, consegne orario,
      accoglienza, sportell-, presa carico, numero verde, servizio utent-, chiamate, telefonate, servizio migliore,
      migliore servizio, reception, pratiche evase, richieste evase, segnalazioni risolte, messaggi risposta,
      rispondere prima, migliore assistenza, buona assistenza, contatto facile, amministrazione vicina,
      amministrazione rapida
  service down: tempo risposta, tempo medio risposta, tempi risposta, tempi medi risposta, tempo attesa, tempi attesa,
      tempi medi attesa, attesa, attese, lista attesa, liste attesa, coda, code, tempo risoluzione, tempi risoluzione,
      tempi consegna, tempo consegna, tempo medio consegna, ritard-, ticket aperti, arretrat-, tempi evasione, tempi
      rilascio, tempi lavorazione pratiche, in ritardo
  quality up: qualità, affidab-, stabilità, disponibilità, senza errori, precisione, accuratezza, velocità
      caricamento, velocità sito, resa linea, a regola d'arte
  quality down: difett-, error-, guast-, scart-, non conformità, resi, reso, tasso reso, incident- critici, bug,
      fermi, fermo, fermo macchina, rilavorazion-, tempi caricamento, tempo caricamento, disservizi, inattività,
      rotture stock, spedizioni errate, malfunzion-, pezzi scartati, pacchi resi, dannegg-, sbagliat-, errat-
  product up: nuovi prodotti, nuovo prodotto, sviluppo prodotto, innova-, funzionalità, roadmap, brevett-, prototip-,
      miglioramento prodotto, ricerca sviluppo
  recruiting up: reclutament-, selezione personale, assunzion-, assumer-, attrarre talent-, attirare talent-,
      attrazione talent-, attirare profession-, attirare personale, trovare personale, employer branding, datore
      lavoro, candidat-, posti vacanti, posizioni aperte, curriculum, annunci lavoro, copertura posizioni, stagist-,
      tirocin-, lavora con noi, attirare apprendisti, attirare infermier-, attirare ingegner-, attirare tecnic-,
      attirare medic-, attirare docent-, manodopera, nuovi professionisti, inserire
  people up: fidel- personale, fidel- talent-, fidel- dipendent-, trattenere personale, trattenere talent-, trattenere
      dipendent-, trattenere collaborator-, trattenere infermier-, trattenere medic-, trattenere team, trattenere
      profession-, soddisfazione dipendent-, soddisfazione personale, soddisfazione collaborator-, benessere, clima
      aziendale, clima lavoro, clima interno, ambiente lavoro, coinvolgimento dipendent-, coinvolgimento personale,
      coinvolgimento collaborator-, motivazion-, motivat-, cultura aziendale, cultura organizzativa, conciliazione,
      posto lavoro migliore, buon posto, condizioni lavoro, salute dipendent-, morale, senso appartenenza, dipendenti
      felici, equilibrio vita, dipendenti soddisfatti, squadra sana, squadra stabile, team stabile, restare lungo, far
      restare, prendersi cura personale, prendersi cura persone, manuale accoglienza, guida benvenuto, neoassunt-,
      inserimento nuovi, squadra contenta, dipendenti contenti, orgoglios-
  people down: turnover, assenteism-, assenze, malattia, stress, burnout, straordinari, dimission-, sovraccaric-,
      abbandono personale, giorni malattia, uscite volontarie, abbandoni
  skills up: formazion-, formare, format-, competenz-, abilità, qualifica-, corso, corsi, aggiornamento profession-,
      laboratori, laboratorio, workshop, sviluppo profession-, conoscenze, mentor-, addestrament-, primo soccorso, ore
      formazione, riqualificazion-, istruttor-
  productivity up: self service, autonomia utent-, produttiv-, efficien-, automatizz-, ottimizzare process-,
      ottimizzazione process-, rendimento, pezzi ora, ticket operatore, processi interni, semplificar-, snellir-,
      processi più semplici, risparmiare tempo, meno carta
  productivity down: tempo ciclo, tempi ciclo, tempi attrezzaggio, tempi setup, burocra-, carta moduli, lavoro
      manuale, attività manuali, ore riunione, tempi produzione, chiusura contabile, chiusura mensile, ore dedicate,
      inserimento dati
  ad_efficiency up: roas, ritorno pubblicit-, ritorno investimento pubblicit-, efficienza pubblicit-, efficacia
      pubblicit-, rendimento campagne, redditività campagne, efficienza marketing, ritorno marketing, ritorno campagne
  ad_efficiency down: costo lead, costo clic, costo click, costo acquisizione, costi acquisizione, costo cliente, cpa,
      cpl, cpc, cac, spesa pubblicit-, investimento pubblicit-, costi pubblicit-, costo contatto
  internal up: comunicazione interna, intranet, collaborazion-, lavoro squadra, lavoro gruppo, coordinament-,
      newsletter interna, informati dipendent-, informazione dipendent-, dipendenti informati, informazione interna,
      bollettino dipendenti
  sustainability up: sosten-, clima, climatic-, ambiente, ambiental-, ecolog-, biodivers-, circolare, alber-,
      rinnovabil-, decarbonizz-, neutralità, pianeta, verde, verdi, green, riforest-, qualità aria, bosch-, fauna,
      basso carbonio, biologic-, energia pulita
  sustainability down: emission-, carbonio, co2, impronta, inquina-, plastic-, pesticid-
  energy: energ-, elettric-, consum-, kwh, gas, gasolio, carburant-, riscaldament-, illuminazion-, acqua, idric-,
      pannelli solari, solar-, fotovolt-, cappotto, coibent-, contatori, led, luce, bolletta elettrica, bolletta luce,
      bolletta energetica, lampadine, riscaldare, chilowatt-
  waste: rifiut-, sprec-, discaric-, ricicl-, compost-, imballagg-, carta, raccolta differenziata, differenziata,
      avanzi, bicchieri, sacchetti, bottiglie, riutilizz-, scarti, perdite prodotto
  mobility: trasporto pubblico, trasporti pubblici, bici-, ciclab-, mobilità, passeggeri bus, autobus, auto elettric-,
      veicoli elettric-, pedon-, pendolar-, auto centro, meno auto, bus, tram, treni, traffico veicolare, traffico
      auto
  safety up: sicur-, prevenzione infortuni, prevenzione rischi, evacuazion-, antincendio, proteggere lavorator-,
      incendi, caschi, rischi lavoro, emergenze
  safety down: infortun-, incident-, lesion-, furt-, reat-, vandal-, cadut-, bullismo, molest-, rapine, aggression-,
      collision-, investiment- stradal-, vittime
  members up: soci, socio, socia, socie, associat-, tesserat-, tesserament-, iscritti newsletter, iscritti
      associazione, abbonat-, membr-, base associativa, base sociale, abbonamenti, tessere, adesion-, iscritti club
  students up: riempire posti corso, coprire posti corso, posti master, completare classi, corsi laurea iscri-,
      iscrizion-, immatricol-, student-, alunn-, allievi, preiscrizion-, domande iscrizione, domande ammissione,
      ammission-, nuovi iscritti corso, posti coperti corso, iscritti corso, iscritti corsi, nuovi studenti, corsi
      laurea, classi prime, ateneo, universit-, scolar-, matricol-, posti asilo, asilo, nido
  attendance up: visitator-, pubblico museo, pubblico teatro, pubblico, partecip-, affluenza, presenze, spettator-,
      bigliett-, ingressi, visite museo, visite mostra, prestiti, biblioteca, lettori, open day, festival-,
      abbonament-, palestra, teatro, mostra, museo, concert-, eventi, auditorium, cinema, stadio, piscina, corridori,
      corsa, club lettura, poltrone, tifosi, teatri, musei, mostre, esposizione, esposizioni, rassegne
  donations up: donaz-, donator-, donar-, fondi, raccolta fondi, raccogl- fondi, contribut-, mecenat-, filantrop-,
      5x1000, cinque mille, crowdfunding, lasciti, bandi, benefattor-, solidal-, colletta, sostenitor-, socio
      sostenitore, finanziament-
  tourism up: turis-, pernottament-, soggiorn-, permanenza media, notti hotel, destinazion-, bassa stagione,
      visitatori stranieri, ospiti stranieri, escursionist-, viaggiator-, campeggiator-, crocier-, villeggiant-,
      vacanz-, visitatori territorio, ospiti stagione, visitare territorio, visitare città
  volunteers up: volontar-
  access: accessib-, portata tutti, accesso, accedere, aperto tutti, aperta tutti, barriere, tutte famiglie, borse
      studio, gratuit-, prezzi popolari, alla portata, economic- tutti, senza barriere, rampe, sedia rotelle, aree
      rurali, zone rurali, tasche
  inclusion: inclus-, parità, divario salariale, divario genere, disab-, migrant-, rifugiat-, povert-, vulnerab-,
      esclusione, coesione, donne dirigent-, donne ruoli, senza dimora, integrazione, inserimento, donne in, genere,
      minoranze, solitudine, disoccupat-, fragil-, equa, equo, equità, uguaglianz-, donne manager, divers-
  health up: salute pubblica, vaccin-, screening, stili vita, attività fisica, salute pazienti, sicurezza pazient-,
      salute mentale, sangue, guarigion-, salute, esercizio, sport, donatori sangue, visite controllo, prevenzione,
      frutta, alimentazione sana
  health down: infezion-, riammission-, riricover-, mortalità, obesità, fumo, contagi-
  learning up: promoss-, voti, lettura, comprensione testo, rendimento scolastico, risultati scolastici, successo
      scolastico, laureat-, diplomat-, matematica, apprendiment-, livello inglese, lingue, esiti scolastici,
      attenzione individuale, attenzione alunni, esami, imparare, livello istruzione, esiti alunni, successo
      formativo, prove, livello lettura
  learning down: dispersione, abbandono scolastico, bocciat-, assenze alunni, assenze student-, alunni per classe,
      classi alunni
  digital up: digitalizz-, trasformazione pratiche online, servizi servizi online, cloud, elettronic-, senza carta,
      prenotazioni online visite, spid, dematerializz-, online sportello, fattura elettronica, firma portale,
      telematic-, crm, chatbot, modernizzazione digitale
  security: cybersic-, cibersic-, protezione dati, sicurezza dati, sicurezza informatica, sicurezza informazioni,
      backup, phishing, violazion- dati, attacch-, vulnerabilità
  compliance: conformità, normativ-, certific-, iso, audit, trasparen-, buon governo, gdpr, adeguament-, ispezion-,
      multe, sanzion-, licenza
  crisis up: crisi, policy social, piano emergenza, continuità operativa
  insight up: conoscenza clienti, conoscere clienti, conoscere meglio, ricerca mercato, ricerche mercato, feedback,
      capire clienti, capire meglio, sondagg-, intervist-, personas, questionar-, suggeriment-, ascoltare clienti,
      interviste clienti, idee clienti, conoscere utenti
  content up: contenut-, pubblicar-, post, video, articol-, blog, reel, newsletter, podcast, sito, sito web, pagina
      web, pagine, campagn-, webinar, volantin-, brochure, foto, stories, storie, social, catalog-, annunci,
      instagram, tiktok, facebook, linkedin, youtube, canale, landing, negozio online, app, manifest-, comunicat-
      stampa, ricett-, interviste canale, registrazion- video, registrare, ambassador, ambasciator-
  facilities up: caldaia, finestre, infissi, serramenti, pompa calore, ristruttur-, rinnovare locali, lavori,
      parcheggi-, paviment-, tetto, facciat-, magazzin-, edific-, impianti, arred-, cucina, ascensor-, spogliato-,
      cortile, wifi, wi fi, parco, parchi, panchine, bagni, macchinario nuovo, flotta, trasloc-, sala, tinteggi-,
      attrezzatur-, sede, colonnin-, ricarica, aula, verniciar-
  admin up: paghe, buste paga, contabil-, erp, regolament-, statut-, archivi-, server, centro dati, data center,
      inventari-, verbali, gestionale, software fatturazione, appalt-, centralino, protocollo
  price: prezz-, tariff-, quota iscrizione, quota associativa, quote associative, quote, rett-, canon-, biglietto
      prezzo
  staffing: ridurre organico, organico aziendale, numero dipendenti, numero addetti, posti lavoro, tagliare personale,
      ridurre personale, licenzi-, esuberi
  budget: budget, bilancio, stanziament-, investimenti in, dotazione
  opening: orari-, ore apertura, giorni apertura
hint
  revenue up: client-, affari, crescita, crescere, commercial-, acquirent-, mercato, negozio, azienda, famiglie
  people up: dipendent-, personale, team, squadra, lavorator-, persone, infermier-, collaborator-, professionist-,
      tutor, operator-, consulent-, guardian-, cuoch-, camerier-, tecnic-, sviluppator-, ingegner-, medic-, docent-,
      istruttor-, addett-, programmator-, operai-
  satisfaction up: ospit-, pazient-, cittadin-, passegger-, utent-, servizi-
  awareness up: marchio, brand, marca
  product up: prodott-
  productivity up: process-
  service up: servizi-, aiuto, cura, amministrazion-, comune, rapid-
  quality up: prodotto migliore
  reputation up: seri-
  learning up: scuola
  health up: sanitari-, ospedale
  digital up: piattaforma, software, strumento
  access: tutti, chiunque
audience
  age.young: universitar-, student-, giovan-, adolescent-, ragazz-, generazione z, under 30, under 25
  age.senior: pensionat-, anzian-, terza età, senior, over 65, over 60
  age.child: bambin-, infanzia, neonat-, scolaresc-
  party.family: famigli-
  party.business: congress-, viaggiatori affari, turismo affari, clientela business, eventi aziendali
  sex.women: donne, donna, femminil-, ragazze, madri, mamme
  sex.men: uomini, uomo, maschil-, padri
  client.business: b2b, aziende, imprese, clienti aziendali, clienti business, grossist-, ingrosso, industriali,
      clienti industriali, clienti professionali, ho re ca, distributori, clientela aziendale
  client.private: b2c, privati, consumatori, clienti finali, clienti privati, famigli-, clientela privata
  size.small: pmi, piccole imprese, partite iva, startup, microimprese
  size.large: grandi clienti, grandi aziende, grandi imprese, multinazional-, enterprise
  origin.local: turisti italiani, clienti nazionali, pubblico locale, residenti, turismo interno, mercato interno
  origin.foreign: stranier-, turisti internazionali, turismo internazionale, visitatori internazionali, estero, estera
  giver.person: donatori individuali, donatori privati, piccoli donatori
  giver.company: aziende donatrici, donatori aziendali, sponsor
  state.current: clienti abituali, visitatori abituali, clienti fedeli, clienti attuali, clienti esistenti, attuali
      clienti
  state.new: nuovi pubblici, prima volta, nuovo pubblico, nuovi clienti, clienti nuovi
  place.lombardia: lombard-, milano, milanes-, bergamo, brescia
  place.lazio: lazio, roma, laziale
  place.piemonte: piemonte, piemontes-, torino, torines-
  place.veneto: veneto, venezia, verona, padova, triveneto, vicenza
  place.toscana: toscan-, firenze, fiorentin-, pisa, siena
  place.campania: napoli, campan-, salerno
  place.sicilia: sicilia, sicilian-, palermo, catania
  place.puglia: puglia, puglies-, bari, lecce, salento
  place.sardegna: sard-, cagliari
  place.emilia: emilia, romagna, bologna, modena, parma, rimini
  age.teacher: insegnanti superiori
"""
