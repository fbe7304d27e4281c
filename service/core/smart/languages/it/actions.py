"""Italian verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  increase: accrescer>, accresce, aument~, increment~, crescer>, cresce, cresca, crescano, crescendo, far crescere,
      salir>, sale, salga, salendo, far salire, alz~, innalz~, elev~, potenzi~, ampli~, ampliare, espander>, espande,
      accelerar>, accelera, acceleriamo, massimizz~, moltiplic~, moltiplichiamo, scalare, guadagn~, aggiunger>,
      aggiunge, aggiungiamo, attrarr>, attrae, attrarre, attirar>, attira, attiriamo, intensific~, spinger>, spingere,
      estender>, estende, conquist~, incrementarsi, dare impulso a, aumento, aumenti, incremento, incrementi,
      crescita, ampliamento
  decrease: ridurr>, riduce, riduca, riducano, riduciamo, riducendo, diminuir>, diminuisce, diminuiamo, diminuendo,
      abbass~, tagliar>, taglia, tagliamo, tagliando, contener>, contiene, minimizz~, accorci~, risparmi~,
      risparmiare, scender>, scende, far scendere, calar>, cala, far calare, snellir>, limar>, abbatter>, abbatte,
      abbattiamo, alleggerir>, frenar>, attenuar>, prevenir>, decrementar>, comprimer>, smaltir>, riduzion^,
      diminuzion^, calo, taglio
  maintain: manten^, mantener>, mantien^, mantenga, mantengano, manteniamo, mantenendo, conserv~, preservar>,
      rimaner>, rimane, restar>, resta, tener>, tiene, non superare, non superi, non superino, non supera, non
      eccedere, non ecceda, non scendere sotto, non scenda sotto, non scendere al di sotto, non scenda al di sotto,
      non andare oltre, non oltrepassare, non perdere, non lasciare che, non permettere che, limitar>, limita,
      limitiamo, stabilizz~, trattener>, trattiene, fidelizz~, mantenimento, contenere entro
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
  weak: sentirsi, si sentano, sentano, valutar>, valuta, dare valore, dare valore a, dare valore alle, far innamorare,
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
noun_verb
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
