"""Catalan verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  increase: augment~, increment~, créixer>, creixer>, creix, creixin, creixem, creixent, fer créixer, pujar>, puja,
      pugi, pugin, apujar>, fer pujar, elevar>, eleva, impulsar>, impulsa, impulsi, potenciar>, potencia, potenciï,
      ampliar>, amplia, ampliï, expandir>, expandeix, accelerar>, accelera, maximitz~, multiplic~, escalar, disparar>,
      guanyar>, guanya, guanyem, guanyant, sumar>, suma, sumem, atraure>, atreure, atreu, atraiem, atregui, afegir>,
      afegeix, afegim, intensificar>, incrementar se, fer més, augment*, increment*, creixement*, pujada, ampliació,
      eixamplar, apuntalar, enriquir, diversificar, allargar, alçar, aixecar, estendre, enfilar, multiplicar,
      engreixar, redoblar, acréixer, fer augmentar, incrementar
  decrease: reduir>, redueix, redueixi, redueixin, reduïm, reduïx, reduint, disminuir>, disminueix, disminueixi,
      disminuïm, baixar>, baixa, baixi, baixem, baixant, abaixar>, retallar>, retalla, retallem, rebaixar>, rebaixa,
      minimitz~, escurç~, escurci, escurcem, estalviar>, estalvia, estalviem, abaratir>, abarateix, descendir>,
      caure>, decréixer, frenar>, frena, contenir>, conté, moderar>, minvar>, alleugerir>, prevenir>, limar>, reduc_,
      disminuc_, descens, baixada, afluixar, esmorteir, atenuar, comprimir, contraure, paliar, palliar, mitigar,
      suavitzar, podar, aprimar, descongestionar, economitzar, desencallar, avançar, aminorar, minorar, empetitir,
      acurtar, restar, deixar en
  maintain: mantenir>, mantindre>, manté, mantingui, mantinguin, mantenim, mantenint, mantindrem, conserv~,
      preservar>, sostenir>, romandre, no superar, no superi, no superin, no supere, no supera, no excedir, no
      excedeixi, no sobrepassar, no sobrepassi, no ultrapassar, no baixar de, no baixi de, no baixin de, no caure per
      sota de, no passar de, no passi de, no deixar que, no permetre que, no perdre, no perdem, evitar que, evita que,
      eviti que, evitem que, impedir que, impedeix que, limitar>, limita, limitem, estabilitz~, retenir>, reté,
      fidelitz~, contenir en, acotar>, manteniment, salvaguardar, blindar, perpetuar, aguantar, seguir per sobre de,
      seguir per sota de, no passi del, no passi dels, no passi de les, no passi d, no passin de, no passin del, no
      passin dels, no passin de les, no passin d, no passarà de, no passarà del, no passarà dels, no passarà de les,
      no passarà d, no passaran de, no passaran del, no passaran dels, no passaran de les, no passaran d, no passe de,
      no passe del, no passe dels, no passe de les, no passe d, no passen de, no passen del, no passen dels, no passen
      de les, no passen d, no passar del, no passar dels, no passar de les, no passar d, no pugi de, no pugi del, no
      pugi dels, no pugi de les, no pugi d, no pugin de, no pugin del, no pugin dels, no pugin de les, no pugin d, no
      pujarà de, no pujarà del, no pujarà dels, no pujarà de les, no pujarà d, no superarà, no superaran, no superen,
      no excedeixin, no excedirà, no sobrepassin, no sobrepassarà, no ultrapassi, no ultrapassin, no arribi a, no
      arribin a, no superem, no baixi del, no baixi dels, no baixi de les, no baixi d, no baixi per sota de, no baixi
      per sota del, no baixin del, no baixin dels, no baixin de les, no baixin d, no baixin per sota de, no baixin per
      sota del, no baixarà de, no baixarà del, no baixarà dels, no baixarà de les, no baixarà d, no baixarà per sota
      de, no baixarà per sota del, no baixaran de, no baixaran del, no baixaran dels, no baixaran de les, no baixaran
      d, no baixaran per sota de, no baixaran per sota del, no baixar del, no baixar dels, no baixar de les, no baixar
      d, no baixar per sota de, no baixar per sota del, no baixe de, no baixe del, no baixe dels, no baixe de les, no
      baixe d, no baixe per sota de, no baixe per sota del, no baixen de, no baixen del, no baixen dels, no baixen de
      les, no baixen d, no baixen per sota de, no baixen per sota del, no caigui de, no caigui del, no caigui dels, no
      caigui de les, no caigui d, no caigui per sota de, no caigui per sota del, no caiguin de, no caiguin del, no
      caiguin dels, no caiguin de les, no caiguin d, no caiguin per sota de, no caiguin per sota del
  improve: millor~, optimitz~, enfortir>, enforteix, reforç~, reforcem, perfeccionar>, afinar>, revitalitz~,
      modernitz~, racionalitz~, agilitz~, simplific~, consolid~, sanejar>, corregir>, corregeix, polir>, dinamitz~,
      millora, millores, optimització
  achieve: assolir>, assoleix, assoleixi, assolim, assolirem, assolint, aconseguir>, aconsegueix, aconsegueixi,
      aconsegueixin, aconseguim, aconseguirem, aconseguint, obtenir>, obtindre>, obté, obtingui, obtenim, obtenint,
      obtindrem, gener~, generi, captar>, capta, capti, captem, captur~, tancar>, tanca, tanqui, tanquem, tancant,
      vendre>, ven, vengui, venem, venguem, venent, facturar>, factura, facturi, facturem, facturant, recaptar>,
      recapta, recaptem, recollir>, recull, recollim, recopilar>, recopila, reunir>, reuneix, rebre>, rep, rebi,
      rebem, rebin, tenir>, tindre>, tingui, tinguem, arribar a, arribar al, arribar als, arribar a l, arribar fins a,
      arribar, arriba a, arribi a, arribem a, passar de, passar del, passar d, passi de, passa de, passem de, passar
      a, passi a, superar>, supera, superi, superin, superem, superant, ultrapassar>, complir>, compleix, treure>,
      comptar amb, registr~, inscriure>, convertir>, converteix, incorporar>, incorpora, acumular>, acumula,
      ingressar>, ingressa, recuperar>, recupera, recuperem, recuperant, reactivar>, reactiva, situar>, situa, situar
      se en, situar nos en, posicionar>, posiciona, aparèixer, estar entre, quedar, cobrar>, servir>, serveix, atendre
      a, lliurar>, lliura, lliurem, assegurar>, assegura, garantir>, garanteix, aspirar a, portar>, porta, portem,
      dur>, donar d alta, aportar>, fer, fem, fa, faci, comprar>, compra, invertir>, inverteix, invertim, destinar>,
      destina, plantar>, planta, plantem, reciclar>, recicla, usar>, utilitz~, fer servir, oferir>, ofereix,
      compensar>, provingui, provinguin, trobar>, troba, posar>, activar>, activa, proporcionar>, collocar>, acollir>,
      sigui, siguin, adjudicar se, aplegar, congregar, atènyer, enrolar, allotjar, hostatjar, omplir, matricular,
      mobilitzar, reclutar, representar, subscriure, sobrepassar, totalitzar, acreditar, graduar, titular, inserir,
      vacunar, rescatar, esterilitzar, rehabilitar, reutilitzar, compostar, becar, alfabetitzar, assessorar a,
      derivar, donar servei a, donar feina a, ocupar, llogar, reservar, salvar, conquerir, disposar de, mostrar,
      igualar, fer arribar a, apadrinar, sumar se, traure, guanyar se, dur a, embutxacar se, assortir, fregar
  event: llançar>, llança, llanci, llancem, llançant, obrir>, obre, obri, obrim, obrirem, inaugur~, contract~,
      nomenar>, nomena, signar>, signa, signem, firmar>, firma, firmem, public~, publiqui, publiquem, desplegar>,
      desplega, implant~, implement~, migr~, traslladar>, trasllada, mudar se, retirar>, presentar>, presenta,
      presentem, organitz~, celebr~, assistir>, assisteix, assistir a, participar en, participa en, complet~,
      finalitz~, acabar>, acaba, enllestir>, enllesteix, installar>, installa, installi, installem, introduir>,
      introdueix, posar en marxa, posar en producció, posa en marxa, engegar>, engega, adoptar>, adopta, prohibir>,
      substituir>, substitueix, certificar>, certifica, certificar se, certificar nos, obtenir la certificació,
      aconseguir la certificació, obtenir el certificat, enviar>, envia, enviï, enviem, enviant, penjar>, penja,
      pengem, piular, testejar>, provar>, prova, realitz~, dur a terme, portar a terme, execut~, impartir>, imparteix,
      impartim, impartint, visitar>, visita, visitem, contactar>, contacta, contactem, contactar amb, entrevistar>,
      entrevista, trucar>, truca, traduir>, tradueix, traduïm, digitalitz~, automatitz~, integr~, auditar>,
      patrocinar>, distribuir>, distribueix, anunciar>, anuncia, emetre>, compartir>, comparteix, arrencar>, entrar
      en, entrar al, unir se a, exposar a, enregistrar>, enregistra, gravar>, grava, renovar>, renova, comercialitz~,
      programar>, programa, rellançar>, rellança, redissenyar>, connectar>, habilitar>, dotar>, equipar>, aprovar>,
      aprova, ratificar>, fusionar>, adquirir>, adquireix, estrenar>, estrena, incorporar a, incorporar un, incorporar
      una, formar>, forma, formem, formar a, capacitar>, reformar>, retransmetre>, imprimir>, posar a disposició,
      sortir a, aparèixer a, collaborar amb, tenir llest, tenir llesta, tenir publicat, tenir publicada, tenir
      operatiu, tenir implantat, renegociar>, iniciar>, inicia, llançament, obertura, contractació, publicació,
      implantació, implementació, inauguració, migració, posada en marxa, installació, organització, celebració,
      realització, enviament, condicionar, adequar, adjudicar, enjardinar, arranjar, arreglar, asfaltar, cablejar,
      canviar, canviar a, canalitzar, catalogar, climatitzar, clausurar, concertar, concloure, constituir, culminar,
      enderrocar, desinstallar, desmantellar, difondre, divulgar, efectuar, emprendre, encarregar, assajar, escanejar,
      etiquetar, exhibir, exposar, externalitzar, homologar, illuminar, indexar, informatitzar, inspeccionar,
      legalitzar, licitar, liquidar, notificar, oferir, pavimentar, pintar, pilotar, premiar, projectar, reobrir,
      reallotjar, recollocar, reconvertir, recórrer, reeditar, reforestar, rellevar, rematar, remodelar, reparar,
      reposar, repartir, restaurar, rodar, retolar, segellar, senyalitzar, soterrar, subhastar, subcontractar,
      supervisar, tapar, telefonar, testar, transferir, urbanitzar, validar, tancar amb, verificar, bolcar, enquestar,
      negociar, pactar, acordar, consensuar, dipositar, repoblar, replantar, desbrossar, desinfectar, repintar,
      instaurar, desbloquejar, escolaritzar, convocar, adherir se a, afiliar se a, sortejar, regalar, fer un, fer una,
      fer el, fer la, fer xerrades, fer tallers, fer cursos, sembrar, insonoritzar, impermeabilitzar, aïllar,
      electrificar, unificar, separar, centralitzar, aplicar, proposar, sotmetre a, sotmetre, dotar de, proveir,
      subministrar, cedir, ubicar, posar en funcionament, posar a punt, tenir a punt, tindre a punt, fer públic, fer
      pública, endegar, substituir per, muntar un, muntar una, peatonalitzar, rehabilitar el, rehabilitar la, entrar
      a, sortir al, passar a, reubicar, restablir, treure al mercat, traure al mercat, digitalitzar, fer front
  make: crear>, crea, creï, creem, creant, desenvolup~, construir>, construeix, construïm, elabor~, redact~,
      escriure>, escriu, escrivim, preparar>, prepara, preparem, definir>, defineix, definim, dissenyar>, dissenya,
      dissenyem, produir>, produeix, produïm, muntar>, munta, establir>, estableix, establim, documentar>, documenta,
      actualitz~, revisar>, revisa, revisem, començar>, comença, començar a, planificar>, planifica, compilar>,
      formular>, traçar>, fundar>, fixar>, fixa, seleccionar>, selecciona, triar>, tria, escollir>, identificar>,
      identifica, analitz~, investigar>, estandarditz~, editar>, edita, reescriure>, mapar>, esbossar>, configurar>,
      configura, confeccionar>, reorganitz~, reestructurar>, arxivar>, fabricar>, fabrica, creació, elaboració,
      redacció, desenvolupament de, disseny de, preparació, definició,
      articular, calcular, compondre, concebre, delimitar, dibuixar, enumerar, estructurar, idear, inventariar,
      llistar, maquetar, modelar, normalitzar, perfilar, plasmar, protocollitzar, refer, sistematitzar, transcriure,
      mesurar, diagnosticar, pressupostar, avaluar, confegir, ordenar, netejar, prototipar
  respond: respondre>, respon, respongui, responguin, responem, responguem, responent, contestar>, contesta, contesti,
      contestem, atendre>, atén, atenem, atengui, resoldre>, resol, resolgui, resolguin, resolem, resolent, tramitar>,
      tramita, processar>, processa, despatxar>, gestionar>, gestiona, gestionem, solucionar>, soluciona, pagar>,
      paga, paguem, tornar els diners, retornar>, reemborsar>, enviar en, lliurar en, es resolguin, es responguin, s
      atenguin, es lliurin, rebin resposta, rebi resposta, rebre resposta, donar resposta, donar resposta a, tornar la
      trucada, aclarir, autoritzar, cursar, dictaminar, restituir, esmenar, tractar en, atendre en, donar sortida a,
      donar solució a, abonar, expedir, tramitar en, evacuar
  weak: sentir se, se sentin, sentin, es sentin, treballar en, treballar, treballar amb, treballa en, treballem en,
      treballar per a, explorar>, explora, donar suport, donar suport a, centrar se en, centrar nos en, enfocar se en,
      enfocar nos en, estudiar>, estudia, considerar>, considera, valorar>, valora, avaluar>, avalua, ajudar>, ajuda,
      ajudar a, ajudem a, facilitar>, facilita, fomentar>, fomenta, fomentant, promoure>, promou, promovem,
      promocionar>, promociona, participar>, participa, aprofitar>, aprofita, pensar en, pensar, intentar>, intenta,
      mirar de, provar de, procurar>, esforçar se, esforçar nos, abordar>, debatre, parlar de, monitoritz~, seguir,
      seguir sent, seguir treballant, continuar>, continua, aprendre, aprendre de, entendre, comprendre, conèixer,
      conèixer millor, cultivar>, inspirar>, empoderar>, prestar atenció, parar atenció, parar més atenció, prioritz~,
      cuidar>, cuida, tenir cura, comunicar>, comunica, coordinar>, contribuir a, contribuir, interactuar>,
      interactuar amb, interactuar més, ser més actius, ser més actiu, ser més actives, ser actius, estar més actius,
      estar presents, ser presents, estar més presents, ser visibles, ser més visibles, fer ho millor, fer més coses,
      fer alguna cosa, donar el millor, tenir presència, tenir més presència, fer soroll, treure partit, treure
      profit, experimentar>, experimentar amb, jugar amb, apostar per, aposta per, aprofundir, aprofundir en,
      observar>, vigilar>, connectar amb, escoltar>, escoltar a, collaborar>, destacar>, diferenciar se, diferenciar
      nos, fer nos virals, fer se viral, transformar>, transforma, reinventar>, reinventar nos, enamorar>, encantar,
      sorprendre, gaudir, avançar>, avançar en, progressar, vetllar per, preocupar se per, implicar se, involucrar>,
      liderar>, moure, donar a conèixer, donar nos a conèixer, fer conèixer, visibilitzar>, donar visibilitat, posar
      en valor, posar el focus en, posar el client al centre, fer màrqueting, ser a les xarxes, estar al dia,
      sensibilitz~, conscienciar>, apropar nos a, acostar nos a, reflexionar, donar valor, donar valor a,
      abanderar, advocar per, acompanyar, afermar, refermar, encoratjar, alinear, estimar, animar, apreciar, empènyer,
      buscar, cercar, comprometre se amb, concentrar se en, confiar en, encomanar, conviure, defensar, emocionar,
      empatitzar, encarar, emfatitzar, entusiasmar, estrènyer, evolucionar, fluir, humanitzar, illusionar, implicar,
      incidir en, incentivar, estimular, afavorir, propiciar, inculcar, influir en, innovar, lluitar per,
      lluitar contra, madurar, motivar, orientar, perseguir, persistir, plantejar se, propagar, reconnectar amb,
      reivindicar, replantejar, donar suport al, revaloritzar, somiar, superar nos, teixir, unir, vertebrar, repensar,
      insistir en, preparar nos, preparar nos per, adaptar se a, adaptar nos a, mirar al futur, créixer com,
      créixer com a, estar a l altura, marcar la diferència, tenir en compte, prendre consciència, moure ns,
      plantejar, maldar per, treballar la, treballar el, fer pinya, fer equip, fer poble, fer xarxa, acostar se a,
      apropar se a
  become: ser, ésser, és, són, som, siguem, sent, esdevenir, esdevé, convertir se en, convertir nos en, convertir me
      en, arribar a ser, posicionar se com, posicionar nos com, posicionar nos com a, consolidar nos com, consolidar
      nos com a, ser vist@, ser reconeguts com, ser reconeguts com a, ser líder, ser líders, ser referents, ser
      referent, ser un referent, estar, està
  stop: deixar de, deixa de, deixem de, parar de, elimin~, eradicar>, suprimir>, suprimeix, abolir>, acabar amb, posar
      fi a, cessar, evitar>, evita, evitem, evitant, treure del, desfer se de, abandonar>, abandona, suspendre>, zero,
      anullar, esborrar, cancellar, descartar, desterrar, rebutjar, extingir, interrompre, prescindir de, renunciar a,
      vetar, donar de baixa, retirar de, deixar enrere
noun_verb
  increase: augment*, increment*, creixement*, pujada, puja, suma, guanya, potencia, impulsa, ampliació
  decrease: reduc_, disminuc_, descens, baixada, baixa, estalvia, rebaixa, retalla
  improve: millora, millores, optimització
  maintain: limita, manteniment
  achieve: factura, planta, compra, porta, capta, registra, suma, recull, recicla, supera, fa, fer, usa, tanca,
      captura, activa, destina
  event: programa, prova, entrevista, visita, truca, firma, signa, forma, integra, llançament, obertura, contractació,
      publicació, implantació, implementació, inauguració, migració, posada en marxa, installació, organització,
      celebració, realització, enviament, publica, penja, envia, contracta, completa, acaba, inicia, grava, renova,
      contacta
  make: disseny de, desenvolupament de, creació, elaboració, redacció, preparació, definició, comença, munta, fixa,
      prepara, crea, documenta, edita, tria
  respond: paga, gestiona, contesta, processa
  weak: ajuda, aposta per, cuida, participa, fomenta, facilita, continua, destaca, sent, valora, considera, estudia
  stop: zero
auxiliary
  be: estar, estigui, estiguin, estarà, estaran, estarem, quedar, quedi, quedin, quedarà, quedaran, deixar, deixi,
      deixin, deixem, deixarà, deixaran, deixarem, tenir, tindre, tingui, tinguin, tinguem, tindrà, tindran, tindrem,
      ser, ésser, sigui, siguin, siga, siguen, serà, seran, haver, hagi, hagin, haja, hagen, hàgim, haurà, hauran,
      haurem, haver estat, hagi estat, hagin estat, haurà estat, hauran estat, veure s
adverb
  so: ja, plenament, totalment, completament, íntegrament, formalment, oficialment, definitivament, tots, totes, al
      100 %
making_public
  yes: public~, llançar>, llança, firmar>, signar>, present~, presentar>, presenta, implant~, adoptar>, aprovar>,
      aprova, obrir>, obre, desplegar>, enviar>, contract~, introduir>, posar en marxa, posar en producció,
      llançament, obertura, publicació, implantació, implementació, inauguració, celebr~, organitz~, posada en marxa,
      tenir publicat, tenir publicada, tenir implantat
arriving
  yes: assolir, assolirem, assolim, assoleixi, arribar, arribarem, arribem, arribar a, arribi, arribin, superar,
      superarem, superem, situar, situar-se, situar-nos
accepted
  by: aprova= per, aprova= pel, aprova=, signa=, signa= per, valida=, valida= per, adopta=, en ús, accepta= per,
      ratifica=, acorda=, acorda= amb, presenta= a, presenta= al, publica=, implanta=, implementa=, disponible per,
      disponible a, operatiu, operativa, en vigor, en marxa, en producció, utilitza= per, lliura=, certifica= per,
      avala= per, amb el vistiplau
implied
  sales: vendre>, ven, vengui, venem, venent
  revenue: facturar>, factura, facturi, facturem, ingressar>, ingressa
  average_response_time: respondre>, respon, contestar>, contesta
"""
