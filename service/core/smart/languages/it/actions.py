"""Italian verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  weak: investire nelle persone, investire sulle persone, investire nei talenti, investire nei dipendenti, investire
      sui dipendenti, investire nel personale, investire sul personale, investire nel capitale umano, investire nel
      digitale, investire sul digitale, investire nella formazione, parlare la lingua, parlare la stessa lingua,
      portare l arte, portare la cultura, portare la musica, portare valore, portare innovazione, portare gioia, far
      tornare, fare tornare, tenere sotto controllo, rafforzare il team, rafforzare la squadra, rafforzare il
      gruppo, ampliare la rete, allargare la rete, ampliare la nostra rete, dare il massimo, dare il meglio, dare il
      buon esempio, dare l esempio, dare ai bambini, dare ai giovani, dare alle famiglie, dare speranza, dare
      futuro, restituire qualcosa, essere felici, siano felici, siano contenti, siano soddisfatti, fare bene, fare
      grandi cose, fare cose belle, fare qualcosa, snellire, snellire i processi, semplificare la vita, semplificare
  weak: scommettere su, scommettere sul, scommettere sui, scommettere sulla, scommettere sulle, scommettere sull,
      puntare su, puntare sui, puntare sul, puntare sulla, puntare sulle, puntare sull, tenere presenti, tenere
      presente, tenere a mente, tenere conto di, tenere conto del, tenere conto delle, coinvolgere i, coinvolgere
      le, coinvolgere gli, coinvolgere la, coinvolgere il, coinvolgere l, coinvolgere di più, coinvolgere
      maggiormente, stare vicino, stare vicini, essere vicini, essere più vicini, restare vicini, stare accanto,
      rendere felici, rendere più felici, rendere contenti, rendere orgogliosi, fare felici, mantenere le promesse,
      mantenere la promessa, gestire, gestisce, gestiamo, occuparsi di, occuparsi del, occuparci di, occuparci del,
      mi occupo di, mi occupo del, mi occupo della, seguire i, monitorare, monitora, sensibilizzare,
      sensibilizzando, avvicinare, avvicinarci, avvicinarsi, far conoscere, farci conoscere, farsi conoscere, far
      crescere il nome, far parlare di, far parlare di noi, dare visibilità, dare voce, dare spazio, dare risalto,
      dare valore, dare impulso, dare slancio, valorizzare, valorizzando, curare, curare i, curare la,
      cercare di capire, capire meglio, conoscere meglio, imparare, studiare, valutare se, considerare, ragionare
      su, riflettere su, pensare a, pensare in grande, guardare al futuro, guardare avanti, fare squadra, fare rete,
      fare sistema, fare la nostra parte, metterci la faccia, metterci in gioco, mettersi in gioco, alzare l
      asticella, fare un salto di qualità, fare il salto di qualità, fare passi avanti, fare progressi, stare al
      passo, restare al passo, tenere il passo, stare sul pezzo, andare oltre, osare, sognare in grande, brillare,
      eccellere, distinguerci, distinguersi, differenziarci, differenziarsi, emergere, farci notare, farsi notare,
      lasciare il segno, conquistare il cuore, entrare nel cuore, emozionare, stupire, sorprendere, entusiasmare,
      ispirare, divertirci, divertirsi, accompagnare, affiancare, aiutare, sostenere, supportare, incoraggiare,
      incentivare, stimolare, agevolare, facilitare, favorire, promuovere, diffondere la cultura, tutelare,
      salvaguardare, rispettare, prenderci cura, prendersi cura, dedicarci, dedicarsi, impegnarci, impegnarsi,
      collaborare, dialogare, interagire, confrontarci, trasformare i clienti in, trasformare i follower in fan,
      trasformare gli utenti in fan, sperimentare, provare a, esplorare, approfondire, indagare, continuare a,
      continuare, proseguire
  increase: accrescer>, accresce, aument~, increment~, crescer>, cresce, cresca, crescano, crescendo, far crescere,
      salir>, sale, salga, salendo, far salire, alz~, innalz~, elev~, potenzi~, ampli~, ampliare, espander>, espande,
      accelerar>, accelera, acceleriamo, massimizz~, moltiplic~, moltiplichiamo, scalare, guadagn~, aggiunger>,
      aggiunge, aggiungiamo, attrarr>, attrae, attrarre, attirar>, attira, attiriamo, intensific~, spinger>, spingere,
      estender>, estende, conquist~, incrementarsi, dare impulso a, aumento, aumenti, incremento, incrementi,
      crescita, ampliamento
  increase: far salire, far aumentare, far lievitare, alzare, rialzar>, irrobustir>, estendere, infoltir>, arricchir>,
      rafforzare il numero, allargar>, diversificar>, allungar>, prolungar>, sviluppare il numero, incentivar>,
      maggiorar>,
      rilanciare le vendite, far decollare, raddoppiare il numero, portare più, portare in alto, dare slancio, spingere,
      ampliarsi, accrescersi
  decrease: ridurr>, riduce, far calare, far diminuire, far ridurre, ribassar>, dimagrir>, sforbiciar>, contrarr>,
      restringer>, sfoltir>, arginar>, ridimensionar>, mitigar>, alleviar>, scoraggiar>, combattere, contrastar>,
      evadere gli arretrati, smaltire gli arretrati, svuotar>, deflazionar>, rientrare, calmierar>, abbreviar>,
      sveltir>,
      rimpicciolir>, sgonfiar>, prosciugar>, ridursi, riduce,  riduca, riducano, riduciamo, riducendo, diminuir>,
      diminuisce, diminuiamo, diminuendo,
      abbass~, tagliar>, taglia, tagliamo, tagliando, contener>, contiene, minimizz~, accorci~, risparmi~,
      risparmiare, scender>, scende, far scendere, calar>, cala, far calare, snellir>, limar>, abbatter>, abbatte,
      abbattiamo, alleggerir>, frenar>, attenuar>, prevenir>, decrementar>, comprimer>, smaltir>, riduzion^,
      diminuzion^, calo, taglio
  maintain: manten^, mantener>, mantien^, mantenga, mantengano, manteniamo, mantenendo, conserv~, preservar>,
      rimaner>, rimane, restar>, resta, tener>, tiene, non superare, non superi, non superino, non supera, non
      eccedere, non ecceda, non scendere sotto, non scenda sotto, non scendere al di sotto, non scenda al di sotto,
      non andare oltre, non oltrepassare, non perdere, non lasciare che, non permettere che, limitar>, limita,
      limitiamo, stabilizz~, trattener>, trattiene, mantenimento, contenere entro
  improve: miglior~, migliorare, ottimizz~, rafforz~, perfezion~, rivitalizz~, modernizz~, razionalizz~, velocizz~,
      semplific~, consolid~, affinar>, corregger>, corregge, risanar>, innovare, miglioramento, ottimizzazione
  achieve: raggiunger>, raggiunge, raggiunga, raggiungiamo, raggiungendo, ottener>, ottiene, ottenga, otteniamo,
      ottenendo, conseguir>, consegue, generar>, genera, generi, generiamo, generando, acquisir>, acquisisce,
      acquisiamo, acquisendo, vinc>, vincer>, vince, chiuder>, chiude, chiudiamo, chiudendo, vender>, vende, venda,
      vendano, vendiamo, vendendo, fattur~, incass~, raccoglier>, raccoglie, raccogliamo, raccogliendo, ricever>,
      riceve, ricevano, aver>, abbia, arrivar> a, arrivare a, arriva a, arrivi a, arriviamo a, arrivare al, arrivi al,
      arrivare, passare da, passare dal, passare dall, passi da, passare a, portare, portar>, porta, portiamo,
      portando, superar>, superare, supera, superi, superiamo, soddisfar>, rispettar>, registrar>, registra, registri,
      iscriver>, iscrive, convertir>, converte, convertiamo, accumular>, totalizz~, recuperar>, recupera, riattivar>,
      riattiva, posizionar>, posiziona, posizionarsi tra, essere tra, comparire, apparire, contar>, consegnar>,
      consegna, garantir>, garantisce, assicurar>, assicura, puntare a, mirare a, procurar>, reperir>, trovar>, trova,
      fissare, comprar>, acquistar>, acquista, investir>, investe, donar>, dona, piantar>, pianta, piantiamo,
      riciclar>, ricicla, usar>, usa, utilizzar>, utilizza, offrir>, offre, compensar>, provenga, provengano,
      attivar>, attiva, fornir>, fornisce, ospitar>, ospita, far>, fare, fa, faccia, coinvolger>, coinvolge, servir>,
      serve, sia, siano, centrar>, realizzare vendite, prenotare, prenota, essere al, essere a, totalizzare, chiudere
      con
  achieve: coprir>, coprire, ricoprir>, colmar>, accoglier>, accogliere, riempir>, prenotar>, noleggiar>, diplomar>,
      laurear>, immatricolar>, tesserar>, ingaggiar>, reclutar>, arruolar>, inserir>, collocar>, erogar>, distribuir>,
      raccoglier>, sottoscriver>, abbonar>, smaltir>, prestar>, riutilizzar>, rigenerar>, valorizzare il,
      esportar>, ricavar>, realizzare un fatturato, realizzare ricavi, sfondare, sfiorare, toccar>, oltrepassar>,
      attestarsi, assestarsi, salvar>, sostenere l esame, superare l esame, avvicinar> a, mettere a segno, mettere a
      disposizione, portare a casa, portare a bordo, far iscrivere, far provare, far partecipare, far arrivare, far
      passare, far scaricare, far registrare, far entrare, far visitare, assistere, seguire, curare la, essere oltre
  event: lanci~, lanciare, apr>, aprir>, aprire, apre, apra, apriamo, aprendo, inaugur~, assum>, assumer>, assume,
      assumiamo, nominar>, nomina, firmar>, firma, firmiamo, sottoscriver>, pubblic~, pubblichi, pubblichiamo,
      pubblicherà, rilasci~, distribuir>, distribuisce, implement~, migrar>, migra, migriamo, trasferir>, trasferisce,
      spostar>, spostare, dismetter>, ritirar>, presentar>, presenta, presentiamo, organizz~, tenere un, tenere una,
      celebrar>, partecipar> a, partecipare a, partecipa a, partecipiamo a, complet~, concluder>, conclude, terminar>,
      finir>, ultimar>, installar>, installa, installiamo, introdurr>, introduce, introduciamo, mettere in funzione,
      mettere online, mettere in produzione, mettere in atto, avviar>, avvia, avviamo, adottar>, adotta, vietar>,
      sostituir>, sostituisce, certificar>, certifica, certificarsi, certificarci, ottenere la certificazione,
      conseguire la certificazione, ottenere il certificato, inviar>, invia, inviamo, spedire, postare, twittare,
      testar>, testa, provar>, prova, realizz~, eseguir>, esegue, condurr>, conduce, svolger>, svolge, effettuar>,
      effettua, erogar>, eroga, tener>, visitar>, visita, contattar>, contatta, contattiamo, intervistar>, intervista,
      intervistiamo, chiamar>, chiama, tradurr>, traduce, digitalizz~, automatizz~, integrar>, integra, verificar>,
      sponsorizz~, annunciar>, annuncia, condivider>, condivide, condividiamo, entrare in, entrare nel, aderire a,
      esporre, esporre a, girar>, gira, registrare un, registrare una, rinnovar>, rinnova, ristrutturare, rilanciar>,
      rilancia, riprogettar>, ridisegnar>, collegar>, collega, abilitar>, dotar>, equipaggiar>, approvar>, approva,
      ratificar>, formar>, formare, forma, formiamo, addestrar>, ristamp~, stampar>, trasmetter>, caricar>, carica,
      caricare, mettere a disposizione, comparire in, collaborare con, rinegoziar>, programmar>, promuovere il lancio,
      commercializz~, immettere, esporr>, lancio, apertura, assunzione, assunzioni, pubblicazione, implementazione,
      inaugurazione, migrazione, messa online, installazione, organizzazione di, realizzazione, introduzione, invio,
      partecipazione a
  event: chiudere la rendicontazione, chiudere la pratica, chiudere il bilancio, chiudere il progetto, chiudere la
      procedura, chiudere la sede, chiudere la filiale, chiudere il punto vendita, chiudere il negozio, passare al,
      passare all, passare alla, passare allo, passare ai, passare alle, passare ad, aderire al, aderire
      alla, aderire all, tenere uno, tenere dei, tenere delle, tenere degli, piantumar>, riqualificar>,
      ammodernar>, asfaltar>, riasfaltar>, ricollocar>, traslocar>, delocalizzar>, esternalizzar>, internalizzar>,
      cablar>, informatizzar>, monitorare un, stipular>, siglar>, sottoporr>, consegnare il, consegnare la,
      consegnare i,
      depositar>, registrare il, registrare la, brevettar>, mettere in servizio, mettere in rete, mettere in vendita,
      mettere a norma, mettere in sicurezza, mettere a regime, portare a regime, rendere operativ@, rendere disponibil^,
      rendere accessibil^, rendere obbligatori@, dare avvio, dare il via, dare vita, dare attuazione, portare a termine,
      portare a compimento, portare online, ospitare un, ospitare una, bonificar>, restaurar>, recuperare l edificio,
      acquistare un, acquistare una, comprare un, comprare una, dotarsi di, dotarci di, estendere il servizio, riaprir>,
      ricollaudar>, collaudar>, attivare un, attivare una, attivare il, attivare la, attivare l, sbloccar>, chiudere il
      sito, dismettere il, proporr>, somministrar>, esporre il, trasformare in, convertire in, accreditar>,
      abilitare il,
      esentar>, indir>, bandir>, aggiudicar>, assegnar>, premiar>, selezionare e, nominare un, eleggere, decentrar>,
      sperimentare un, sperimentare il, sperimentare la, organizzare il, ridisegnare, accorpar>, uniformar>, unificar>
  make: crear>, creare, crea, crei, creiamo, creando, svilupp~, costruir>, costruisce, costruiamo, elabor~, rediger>,
      redige, redigere, scriver>, scrive, scriviamo, preparar>, prepara, prepari, prepariamo, definir>, definisce,
      definiamo, progettar>, progetta, progettiamo, produrr>, produce, produciamo, stabilir>, stabilisce, istituir>,
      istituisce, document~, aggiornar>, aggiorna, aggiorniamo, rivedere, iniziar>, inizia, iniziare a, cominciare,
      cominciare a, pianificar>, pianifica, compilar>, formular>, tracciar>, fondar>, fissar>, scegliere, scegliere
      un, selezionar>, seleziona, individuar>, individua, identificar>, identifica, analizz~, ricercare, standardizz~,
      mappar>, mappa, abbozz~, configurar>, allestir>, allestisce, mettere a punto, predisporr>, predispone, stendere,
      stilar>, stila, riorganizz~, ristrutturar>, archiviar>, creazione, elaborazione, redazione, sviluppo di,
      progettazione, preparazione, definizione, stesura
  respond: risponder>, risponde, rispondano, rispondiamo, rispondendo, risolver>, risolve, risolvano, risolviamo,
      risolvendo, evader>, evade, evadere, processare, gestir>, gestisce, gestiamo, trattar>, pagar>, paga, pagare,
      rimborsar>, rimborsa, spedir>, spedisce, spedire entro, consegnare entro, dare risposta, dare risposta a,
      ricevere risposta, ricevano risposta, riceve una risposta, ricevere una risposta, ricevono risposta, ricevono
      una risposta, essere risolt@, siano risolt@, vengano risolt@, sia risolt@, venga risolt@, essere evas@, vengano
      evas@, siano evas@, essere spedit@, prendere in carico, richiamar>, riscontrare
  weak: fidelizz~, portare avanti, fare rete, fare squadra, fare sistema, far parte, dare voce, dare spazio,
      dare attenzione, tenere
      alta, essere vicini, essere vicino, stare vicini, stare accanto, mettersi in gioco, crescere insieme, vivere,
      condividere la passione, sognar>, osare, abbracciar>, celebrare, onorar>, rispettare le persone, credere in,
      credere nel, alimentar>, presidiar>, animare, animar>, diffondere, diffonder>, tutelar>, salvaguardar>,
      consolidare i
      rapporti, intrattener>, confrontarsi, confrontarci, aprirsi, aprirci, avvicinare, adoperarsi, guardare, dare
      sostegno, dare supporto, proseguir>, accompagnar>, spronar>, motivar>, stimolar>, agevolar>, investigare,
      sentirsi, si sentano, sentano, valutar>, valuta, dare valore, dare valore a, dare valore alle, far innamorare,
      fare innamorare, far felici, lavorare su, lavorare sulla, lavorare sul, lavorare sui, lavorare sulle, lavorare
      a, lavorare alla, lavorare al, lavorare, lavora su, lavoriamo su, lavorare con, lavorare per, lavorare insieme,
      esplor~, sostener>, sostiene, supportar>, supporta, supportiamo, concentrarsi su, concentrarci su, focalizzarsi
      su, focalizzarci su, indagare, considerar>, valutare la possibilità di, aiutar>, aiuta, aiutiamo, facilitar>,
      facilita, favorir>, favorisce, incoraggiar>, incoraggia, promuover>, promuove, promuoviamo, promuovendo,
      partecipar>, partecipa, sfruttar>, sfrutta, pensar>, pensare a, provare a, cercare di, tentare di, sforzarsi di,
      sforzarci di, affrontar>, affronta, discuter>, parlare di, monitorar>, monitora, monitoriamo, continuar>,
      continua, continuare a, proseguire, imparar>, imparare, capir>, capire, comprender>, comprendere, conoscere
      meglio, conoscere, coltivar>, ispirar>, ispirare, responsabilizzare, prestare attenzione, prestare più
      attenzione, dare priorità, curar>, cura, coccolare, comunicar>, comunica, coordinar>, contribuir>, contribuire
      a, contribuire al, contribuire alla, interagir>, interagire, interagire con, essere più attiv@, essere attiv@,
      essere present^, essere più present^, essere visibil^, essere più visibil^, fare meglio, fare di più, fare
      qualcosa, dare il meglio, dare il massimo, avere una presenza, sperimentar>, sperimentare, sperimentare con,
      giocare con, puntare su, puntare sui, puntare sulla, scommettere su, approfondir>, approfondire, osservar>,
      osservare, connettersi con, entrare in contatto con, ascoltar>, ascoltare, distinguersi, distinguerci, diventare
      virali, trasformar>, trasforma, trasformare, reinventar>, reinventare, reinventarci, entusiasmare, sorprendere,
      stupire, deliziare, conquistare il cuore, divertirsi, avanzare, progredire, impegnarsi per, impegnarsi,
      impegnarci, impegnarci a, occuparsi di, prendersi cura di, guidar>, guidare, far conoscere, farci conoscere,
      farsi conoscere, dare visibilità, valorizz~, mettere al centro, mettere il cliente al centro, fare marketing,
      fare networking, fare rumore, sensibilizz~, avvicinarci a, riflettere, stare sui social, essere sui social,
      restare rilevanti, ripensare, dialogare, dialogare con, tenere d occhio, fare la differenza
  become: essere, è, siamo, sono, diventar>, diventare, diventa, diventi, diventiamo, divenire, posizionarsi come,
      posizionarci come, affermarsi come, affermarci come, essere percepit@ come, essere riconosciut@ come, essere
      riconosciut@, essere vist@ come, essere leader, essere i leader, essere il leader, essere un punto di
      riferimento, trasformarci in
  stop: smetter>, smettere di, smette di, smettiamo di, cessar>, cessare, cessare di, interromper>, interrompere,
      eliminar>, eliminare, elimina, eliminiamo, eliminando, azzer~, debell~, abolir>, abolire, porre fine a, mettere
      fine a, evitar>, evitare, evita, evitiamo, evitando, rimuover>, togliere, liberarsi di, sradicar>, abbandonar>,
      zero
participle
  event: online, on line, live, operativ@, attiv@, pront@, disponibil^, accessibil^, in funzione, in vigore, in uso, in
      esercizio, in servizio, in produzione, a regime, a norma, funzionant^, agibil^, fruibil^, percorribil^, effettiv@,
      conform^, certificat@, plastic free
  achieve: pari a, pari al, superior^ a, superior^ al, superior^ all, inferior^ a, inferior^ al
verb
  achieve: coinvolgimento di, adesione di, raccolta di, acquisizione di, erogazione di, distribuzione di, consegna di,
      vendita di, iscrizione di, partecipazione di, ottenimento di, ottenimento del, ottenimento della,
      ottenimento dell,
      conseguimento di, conseguimento del, conseguimento della, raggiungimento di, raggiungimento del, raggiungimento
      dei, raggiungimento della, raggiungimento dell, raggiungimento delle, superamento di, superamento del, superamento
      dei, superamento delle, arrivo di, recupero di, recupero del, copertura del, copertura di, generazione di,
      inserimento di, riattivazione di, piantumazione di, messa a dimora di, accoglienza di, presenza di, conquista di
  event: effettui, effettuino, attivazione di, installazione di, formazione di, apertura di, chiusura di, firma di,
      stipula di, posa di, sostituzione di, completamento di, organizzazione di, visita di, visite a
  stop: eliminazione di, eliminazione del, eliminazione della, eliminazione delle, eliminazione dei, azzeramento di,
      azzeramento del, azzeramento dei, azzeramento delle, azzeramento degli, abolizione di, abolizione del, abolizione
      della, abolizione delle
  maintain: mantenimento di, mantenimento del, mantenimento della, mantenimento dei, contenimento di, contenimento del,
      contenimento dei, contenimento della, contenimento delle
noun_verb
  achieve: coinvolgimento di, adesione di, raccolta di, acquisizione di, erogazione di, distribuzione di, consegna di,
      vendita di, iscrizione di, partecipazione di, generazione di, presenza di, accoglienza di, copertura di, copertura
      del, arrivo di, recupero di, recupero del, inserimento di
  event: attivazione di, installazione di, formazione di, apertura di, chiusura di, firma di, visite a, visita di
  increase: aumento, aumenti, aumenta, incremento, incrementi, crescita, ampliamento, acquista, sale, ampli
  decrease: riduzion^, diminuzion^, calo, taglio, taglia, cala, risparmi, risparmia
  improve: miglioramento, ottimizzazione
  maintain: mantenimento, limita, tiene, resta
  achieve: porta, pianta, usa, serve, consegna, fa, prenota, vende, conta, offre, registra, supera, attiva, sia,
      fattura, fatturano, generi, abbia, dona
  event: firma, visita, prova, intervista, testa, forma, gira, carica, nomina, apre, lancio, apertura, assunzione,
      assunzioni, pubblicazione, implementazione, inaugurazione, migrazione, messa online, installazione,
      realizzazione, introduzione, invio, organizzazione di, partecipazione a, integra, termina, lancia, avvia, dota,
      rinnova
  make: crea, prepara, mappa, inizia, creazione, elaborazione, redazione, sviluppo di, progettazione, preparazione,
      definizione, stesura, produce, progetta, documenta, sviluppa
  respond: paga, tratta, risponde, evade, gestisce
  weak: cura, aiuta, supporta, partecipa, pensa, continua, favorisce, facilita, sostiene
  stop: zero
making_public
  yes: pubblic~, lanci~, firmar>, firma, presentar>, presenta, adottar>, approvar>, approva, aprir>, aprire, inviar>,
      distribuir>, assumere, introdurr>, mettere online, mettere in produzione, mettere in atto, lancio, apertura,
      pubblicazione, implementazione, inaugurazione, organizzare, tenere un, avviar>, rilasci~, attivar>, implement~
reaching
  yes: raggiungere, raggiungiamo, raggiungerà, raggiungeremo, raggiungendo, arrivare a
reached
  yes: persone, utenti, famiglie, donne, uomini, giovani, studenti, genitori, consumatori, spettatori, individui,
      adulti
arriving
  yes: raggiungere, raggiungeremo, raggiungiamo, raggiungendo, raggiunga, raggiungerà, arrivare, arriveremo, arrivare a,
      arrivi, toccare, superare, supereremo, attestarsi
accepted
  by: approvat@, approvat@ da, approvat@ dal, approvat@ dalla, firmat@, firmat@ da, validat@, convalidat@, adottat@,
      in uso, accettat@ da, ratificat@, concordat@ con, concordat@, presentat@ a, presentat@ al, presentat@ alla,
      pubblicat@, implementat@, disponibile per, disponibile su, operativ@, in vigore, in funzione, in produzione,
      utilizzat@ da, usat@ da, lett@ da, consegnat@, certificat@ da, attiv@ in, online
implied
  sales: vender>, vende, venda, vendiamo, vendendo
  revenue: fattur~, incass~
  average_response_time: risponder>, risponde, rispondiamo
"""
