"""Catalan names of what goals are about, deliverables apart. Layout as in `languages`: tag, value, phrases."""

TABLES = """
soft
  up: satisfacció del client, satisfacció dels clients, satisfacció de clients, satisfacció dels nostres clients,
      satisfacció dels usuaris, satisfacció de l usuari, satisfacció dels empleats, satisfacció dels treballadors,
      satisfacció del personal, satisfacció laboral, satisfacció dels hostes, satisfacció dels pacients, satisfacció
      de les famílies, satisfacció, compromís dels empleats, compromís de la plantilla, felicitat dels empleats
construct
  up: relacions, relació amb els clients, relació amb el client, notorietat, notorietat de marca, notorietat de la
      marca, coneixement de marca, coneixement de la marca, reconeixement de marca, reconeixement de la marca,
      reconeixement, consciència de marca, branding, engagement, interacció, interacció amb la comunitat,
      participació, participació de la comunitat, implicació, reputació, reputació de marca, reputació en línia,
      reputació online, imatge de marca, imatge de la marca, imatge corporativa, imatge, fidelitat, fidelitat dels
      clients, lleialtat, lleialtat dels clients, fidelització, fidelització de clients, productivitat, visibilitat,
      visibilitat en línia, visibilitat online, visibilitat de la marca, visibilitat de marca, comunitat, confiança,
      confiança dels clients, credibilitat, experiència, experiència de client, experiència del client, experiència
      dels clients, experiència d usuari, experiència de l usuari, qualitat, qualitat del servei, qualitat de servei,
      qualitat del producte, qualitat dels continguts, qualitat del contingut, atenció al client, servei al client,
      servei d atenció al client, suport al client, atenció, moral, moral de l equip, motivació, motivació de l equip,
      motivació dels empleats, cultura, cultura d empresa, clima laboral, ambient de treball, esperit d equip,
      collaboració, collaboració interna, comunicació, comunicació interna, innovació, creativitat, eficiència,
      eficiència operativa, eficàcia, efectivitat, agilitat, lideratge, lideratge d opinió, autoritat, influència,
      popularitat, valor de marca, marca ocupadora, employer branding, atractiu, interès, presència a, conciliació,
      benestar, benestar dels empleats, felicitat, coneixement, coneixements, competències, habilitats, competències
      digitals, transparència, sostenibilitat, diversitat, inclusió, accessibilitat, seguretat, qualitat de les dades,
      flexibilitat, rendiment, rendiment de l equip, rendiment de la web, acompliment, competitivitat, percepció,
      percepció de marca, compromís, coordinació, cooperació, treball en equip, talent, usabilitat, fiabilitat, salut,
      condicions de treball, condicions laborals, boca orella, resiliència, velocitat, càrrega de treball, estrès,
      fricció, complexitat, burocràcia, atenció al ciutadà, atenció a la ciutadania, atenció ciutadana, atenció al
      públic, atenció a l usuari, atenció als usuaris, atenció al pacient, atenció a l alumnat, atenció a les
      famílies, atenció telefònica, servei al ciutadà, neteja, convivència, mobilitat, cohesió, cohesió de l equip,
      ambient, bon ambient, confort, comoditat, ocupabilitat, internacionalització, igualtat, equitat, esperit
      emprenedor, emprenedoria, cultura digital, maduresa digital, orgull de pertinença, sentit de pertinença,
      arrelament, prestigi, posicionament de marca, proximitat, hospitalitat, fidelitzar clients, fidelitzar els
      clients, fidelitzar als clients, fidelitzar els nostres clients, fidelitzar més clients, fidelitzar la
      clientela, fidelitzar el client, fidelitzar els socis, fidelitzar els nostres socis, fidelitzar els usuaris,
      fidelitzar el públic, fidelitzar l audiència, fidelitzar els hostes, fidelitzar els donants, fidelitzem clients,
      fidelitzem els clients, fidelitzem als clients, fidelitzem els nostres clients, fidelitzem més clients,
      fidelitzem la clientela, fidelitzem el client, fidelitzem els socis, fidelitzem els nostres socis, fidelitzem
      els usuaris, fidelitzem el públic, fidelitzem l audiència, fidelitzem els hostes, fidelitzem els donants,
      fidelitzarem clients, fidelitzarem els clients, fidelitzarem als clients, fidelitzarem els nostres clients,
      fidelitzarem més clients, fidelitzarem la clientela, fidelitzarem el client, fidelitzarem els socis,
      fidelitzarem els nostres socis, fidelitzarem els usuaris, fidelitzarem el públic, fidelitzarem l audiència,
      fidelitzarem els hostes, fidelitzarem els donants, sentiment, sentiments, sentiment de pertinença, sentiment de
      comunitat, sentiment d equip, sentit de comunitat, esperit de comunitat, esperit, clima, clima organitzatiu,
      clima escolar, clima de treball, ambient escolar, professionalitat, qualitat del tracte, tracte, tracte al
      client, tracte humà, qualitat de l ensenyament, qualitat de l atenció, qualitat percebuda, qualitat de vida,
      amor per la marca, amor a la marca, amor, posicionament, posicionament en línia, sinergia, sinergies, saber fer,
      know how, diàleg, diàleg social, relació, relació amb els mitjans, relacions públiques, relacions
      institucionals, relacions amb els proveïdors, relacions amb els clients, experiència de compra, experiència de l
      hoste, experiència dels hostes, experiència del visitant, experiència dels visitants, experiència de l alumne,
      experiència de l alumnat, experiència del treballador, experiència dels treballadors, experiència de l empleat,
      experiència del pacient, experiència dels pacients, experiència dels usuaris, experiència del consumidor,
      experiència digital, experiència de marca, to, to de la marca, to de marca, to de comunicació, to dels
      missatges, storytelling, relat, relat de marca, narrativa, rellevància, autoestima, civisme, consciència,
      consciència ambiental, consciència ecològica, consciència social, conscienciació, sensibilització, empatia,
      responsabilitat social, responsabilitat, solidaritat, autonomia, integració social, integració cultural,
      harmonia, harmonia de l equip, calidesa, escalf, caliu, excellència operativa, excellència en el servei,
      professionalització, connexió amb l audiència, connexió emocional, connexió amb el públic, connexió amb els
      clients, vinculació, vinculació amb la marca, vinculació dels socis, identificació amb la marca, orgull, orgull
      de marca, illusió, entusiasme, qualificació professional, capacitació, capacitació de l equip, formació del
      personal, imatge de la ciutat, imatge de la destinació, imatge pública, imatge exterior, imatge institucional,
      fama, renom, anomenada, capital de marca, capital humà, capital social, diferenciació, orientació al client,
      vocació de servei, vocació, gust per la lectura, hàbit lector, hàbits de lectura, hàbits saludables, afició,
      vida cultural, dinamisme, vitalitat, acompanyament, ètica, confiança dels inversors, confiança del consumidor,
      confiança de l equip, confiança en la marca, confiança en la institució, fidelitat de la clientela, fidelitat a
      la marca, fluïdesa, maduresa, maduresa dels processos, maduresa tecnològica, comprensió lectora, aprenentatge,
      governança, bon govern, connectivitat, treball en xarxa, dinamització, pertinença, consistència, coherència,
      coherència de la marca, coherència de marca, organització interna, planificació, equilibri entre vida i feina,
      equilibri entre vida personal i laboral, estabilitat, solidesa, solidesa financera, solvència, estètica,
      qualitat de l aire, cultura corporativa, cultura organitzativa, cultura de la innovació, cultura de seguretat,
      cultura de la seguretat, cultura preventiva, cultura de dades, cultura de l esforç, cultura popular,
      collaboració entre departaments, collaboració entre equips, comunicació entre departaments, comunicació entre
      equips, retenció del talent, retenció de talent, atracció de talent, atracció del talent, marca d ocupador,
      marca personal, marca país, marca ciutat, carisma, simpatia, reconeixement social, avantatge competitiu,
      alineació, alineament, adaptabilitat, proactivitat, disciplina, puntualitat, organització del treball, percepció
      de seguretat, tranquillitat, inclusivitat, perspectiva de gènere, corresponsabilitat, justícia social,
      participació dels pares, participació juvenil, participació veïnal, interès dels joves, interès per la cultura,
      interès per la ciència, identitat, identitat de marca, identitat visual, identitat corporativa, autenticitat,
      originalitat, exclusivitat, complicitat, proximitat amb el client, proximitat amb els clients, pensament crític,
      esperit crític, alfabetització digital, capacitat d innovació, capacitat de resposta, capacitat d adaptació,
      força de la marca, salut de la marca, salut de marca, salut emocional, salut de la plantilla, dedicació,
      qualitat visual, qualitat dels materials, qualitat de les classes, qualitat del menjar, atenció al visitant,
      atenció a l hoste, atenció al soci, atenció personalitzada, atractiu turístic, atractiu de la marca, atractiu
      comercial, dinamització comercial, vida de barri, teixit associatiu, teixit social, ús social del català, ús del
      català, ús social, normalització lingüística, servei de qualitat, servei excellent, servei d excellència, servei
      personalitzat, bon servei, millor servei, atenció de qualitat, producte de qualitat, productes de qualitat,
      ensenyament de qualitat, educació de qualitat, formació de qualitat, tracte personalitzat, bon tracte,
      experiència única, experiències úniques, experiència inoblidable, experiències memorables
nothing
  none: alguna cosa, coses, cosa, tracció, impuls, mercat*, món, conversa, resultats, resultat, presència, presència
      en línia, presència online, presència digital, presència a les xarxes, presència a les xarxes socials, seo,
      xarxes socials, xarxes, màrqueting, màrqueting digital, negoci, empresa, companyia, marca, tot, èxit, futur,
      potencial, valor, impacte, excellència, líder, líders, líder del mercat, referent, referents, número u, primera
      opció, oportunitat, oportunitats, solucions, contingut, continguts, millor contingut, contingut de qualitat,
      organització, manera de treballar, necessitats, expectatives, feina, treball, vida, diferència, mentalitat,
      digitalització, transformació digital, transformació, nivell, metes, objectius, kpis, mètriques, història de
      marca, canals, canals socials, nous canals, perfil, somnis, esforç, bones pràctiques, enfocament, aspectes,
      temes, tendències, eines, ia, intelligència artificial, tecnologia, dades, processos, idees, competència,
      competidors, sector, indústria, equip de vendes, equip comercial, xarxa comercial, xarxa de vendes, força de
      vendes, departament de vendes, equip de màrqueting, equip de suport, necessitats dels clients, necessitats del
      client, feedback, opinió, gent, posició, posició al mercat, equip, companys, personal, ordre, procés de vendes,
      procés comercial, embut de vendes, estratègia comercial, canals de venda, fonts d ingressos, marca líder, marca
      de referència, marca més estimada, planeta, ecosistema, entorn, digital, online, offline, públic, nous públics,
      públic objectiu, emocions, passió, més lluny, lluny, salt, salt de qualitat, salt endavant, pas endavant,
      millora contínua, detalls, nou rumb, renovar se o morir, l impossible, grans coses, coses noves, coses
      diferents, camí, bons resultats, petjada, nous reptes, nous horitzons, horitzons, reptes de futur, nous temps,
      canvi, canvis, nou model, grans fites
score
  on: nota, nota mitjana, notes, notes mitjanes, puntuació, puntuació mitjana, qualificació, qualificacions,
      satisfacció, valoració, índex
measure_head
  up: taxa, ràtio, índex, percentatge, puntuació, cobertura, precisió, exactitud, rendiment, capacitat, freqüència,
      quota, proporció, valor, volum, recompte, assistència, adopció, disponibilitat, afluència, ús, quantitat, nota,
      qualificació, nivell, ocupació, grau, valoració
  down: temps, durada, cost, costos, despesa, despeses, preu, retard, retards, demora, errors, pèrdua, pèrdues,
      consum, pes, deute, bretxa, emissions, residus, latència, distància, termini
measure_prefix
  count: nombre de, el nombre de, número de, nombre d, el nombre d, quantitat de, quantitat d, volum de, volum d,
      nombre mitjà de, mitjana de, nombre total de, nombre mensual de, total de, xifra de, base de, nivell de, índex
      de, índex d, taxa de, taxa d, nombre setmanal de, nombre diari de, volum anual de, xifra total de, ràtio de,
      índex mitjà de, nombre mitjà d, nombre total d
  up: percentatge de, percentatge d, proporció de, quota de, ràtio de, valor de, valor mitjà de, freqüència de, hores
      de, hores d, ingressos per, grau de
  down: cost de, cost d, cost per, costos de, preu de, despesa en, temps de, temps d, temps per, temps mitjà de, temps
      mitjà d, temps entre, temps dedicat a, durada de, hores dedicades a, mida de, pes de, termini de,
      consum de, consum d, consum mitjà de, despesa de, despeses de, despeses d, despeses en, termini mitjà de,
      període mitjà de, emissions de, pèrdua de, pèrdues de, casos de, casos d, errors de, errors en, retard en,
      retards en, cost mitjà de
measure
  up: taxa d adopció, taxa de finalització, taxa d aprovats, taxa d activació, adopció, lectors, voluntaris, hores de
      voluntariat, beneficiaris, oients, precisió de les previsions, precisió de l inventari, oee, producció, volum de
      producció, rotació d existències, rotació d estocs, rotació de l inventari, preu de l acció, dividend*,
      liquiditat, tresoreria, capital, estalvis, inversió, inversió en r + d, inversions, salari*, sou, sous, dones
      directives, dones en càrrecs directius, dones en llocs directius, dones a la direcció, dones en llocs de
      responsabilitat, promocions internes, promoció interna, certificacions, assistència, notes, nota mitjana, taxa d
      ocupació juvenil, taxa d alfabetització, taxa de vacunació, cerques de marca, hashtags, contingut generat pels
      usuaris, arbres plantats, eficiència energètica, passos diaris, vendes per metre quadrat, vendes per empleat,
      exportacions, exportació, proveïdors locals, material reciclat, automatització, efectiu, caixa, dipòsits,
      primes, préstecs, propines, aforament, taxa de visualització,
      alumnes matriculats, matrícules, matriculacions, matrícula, aprovats, titulats, graduats, taxa de graduació,
      taxa d inserció laboral, inserció laboral, publicacions científiques, citacions, projectes concedits,
      fons captats, finançament, finançament extern, subvencions concedides, préstecs de llibres,
      usuaris de la biblioteca, pernoctacions, nits reservades, reserves directes, estada mitjana,
      durada mitjana de l estada, preu mitjà per nit, tarifa mitjana, adr, comensals, coberts, afluència, assistents,
      públic assistent, inscrits, inscripcions, participants, abonats, abonaments, entrades venudes, socis actius,
      carnets, tràmits en línia, tràmits electrònics, tràmits telemàtics, expedients resolts, expedients tramitats,
      llicències concedides, ciutadans atesos, famílies ateses, persones ateses, usuaris atesos, viatgers, passatgers,
      viatges en bici, ús de la bicicleta, quilòmetres de carril bici, zones verdes, arbres, recollida selectiva,
      taxa de recollida selectiva, residus reciclats, energia solar, autoconsum, autoconsum solar, energia neta,
      vehicles elèctrics, flota elèctrica, producte local, productes locals, producte de proximitat,
      compres a proveïdors locals, compra local, contractes indefinits, plantilla fixa, dones en plantilla,
      dones a la plantilla, dones al consell, persones amb discapacitat, empleats formats, vacants cobertes,
      permanència, antiguitat mitjana, taxa de participació, taxa de resposta, taxa d assistència,
      participació a l enquesta, comandes per hora, unitats per hora, visites comercials, cites, cites prèvies,
      demostracions, pressupostos acceptats, taxa d acceptació, vendes creuades, venda creuada, clients reactivats,
      clients recuperats, carrets recuperats, recomanacions, contactes, contactes nous, sol•licituds, sollicituds,
      sollicituds d informació, sollicituds de pressupost, peticions, consultes, altes, altes noves, noves altes,
      registres, installacions de l app, temps a la pàgina, sessions, enllaços entrants, interaccions, lectors únics,
      puntuació d accessibilitat, superàvit, pressupost executat, execució pressupostària,
      execució del pressupost, recaptació, taquilla, quotes, quotes cobrades, donatius, beques concedides,
      ajuts concedits, places ocupades, places cobertes, places d escola bressol, habitatges socials,
      habitatges protegits
  down: deute*, inventari, nivell d estoc, trencament* d estoc, trencaments d estoc, ruptures d estoc, falta d estoc,
      faltes d estoc, existències, estoc, estocs, minv+, hores extra, hores extres, hores extraordinàries, lliuraments
      tardans, lliuraments amb retard, retard*, demor+, bretxa salarial, bretxa de gènere, consum de paper, consum de
      plàstic, no presentats, absències a cites, cites perdudes, treball manual, tasques manuals, paperassa, temps en
      reunions, hores de reunions, hores en reunions, reunions internes, volum d emails, correus interns, spam,
      multes, sancions, taxa de criminalitat, taxa d infecció, mortalitat, taxa de mortalitat, abandonament escolar,
      taxa d abandonament escolar, reingressos, soroll, robatoris, furts, frau, fraus, descomptes, sobrecostos,
      desviacions pressupostàries, desviació pressupostària, vendes perdudes, clients perduts, interrupcions,
      duplicats, enllaços trencats, errors 404, talls de llum, fuites, fuites d aigua, viatges de negocis, vols,
      lloguer, llista d espera, llistes d espera, cues, cua, malbaratament alimentari, vacants sense cobrir,
      temporalitat, pèrdues, malbaratament, suspesos, suspensos, taxa de suspensos, repetidors, abandonament dels
      estudis, abandonament universitari, absentisme escolar, faltes d assistència, impuntualitat, trucades perdudes,
      trucades no ateses, trucades sense resposta, trucades abandonades, correus sense respondre, correus sense
      llegir, missatges sense respondre, ressenyes sense respondre, consultes sense respondre, incidències obertes,
      incidències reobertes, tiquets reoberts, caigudes del servidor, caigudes del web, caiguda del servei, caiguda
      del sistema, caigudes del sistema, caigudes del servei, caigudes, avaries, avaria, aturades, talls de servei,
      talls de subministrament, goteres, sots, pintades, abocaments, plagues, sorolls, queixes veïnals, multes
      impagades, expedients pendents, llicències pendents, llista d espera quirúrgica, demora mitjana, estada
      hospitalària, infeccions, errors de medicació, reingressos hospitalaris, termini de tramitació, termini de
      licitació, termini mitjà de pagament, període mitjà de pagament, termini mitjà de pagament a proveïdors, període
      mitjà de pagament a proveïdors, termini de resposta, termini de pagament, terminis, morositat, taxa de
      morositat, deute viu, dèficit, endeutament, despesa corrent, despesa en paper, despesa en personal, despesa en
      publicitat, despesa en neteja, despesa en electricitat, despesa energètica, despesa en viatges, factura
      elèctrica, factura de l electricitat, factura de la llum, factura del gas, factura de l aigua, factura
      energètica, rebut de la llum, energia, electricitat, llum, gas, combustible, gasolina, gasoil, paper, tòner,
      plàstic, plàstics, envasos de plàstic, gots de plàstic, ampolles de plàstic, escombraries, brossa, restes de
      menjar, menjar malbaratat, menjar llençat, malbaratament de menjar, aigua, aigua embotellada, consum de tòner,
      consum de calefacció, impressions en paper, fotocòpies, vols curts, viatges amb avió, quilòmetres recorreguts,
      emissions de la flota, cotxes al centre, trànsit rodat, embussos, accidents de trànsit, atropellaments, víctimes
      mortals, delictes, denúncies, baralles, expulsions, casos d assetjament, assetjament, bretxa digital, pobresa
      energètica, atur, atur juvenil, vacants, llocs vacants, baixes voluntàries, baixes mèdiques, dimissions,
      sortides voluntàries, renúncies, hores perdudes, reunions, tasques repetitives, tasques administratives, càrrega
      administrativa, tràmits presencials, papers, formularis abandonats, carrets abandonats, cistelles abandonades,
      pressupostos perduts, cancellacions de reserves, cancellacions, anullacions, overbooking, minves, trencaments,
      caducats, producte caducat, excedents, estoc mort, estoc obsolet, devolucions, comandes retornades, comandes
      incompletes, comandes errònies, comandes amb errors, albarans amb errors, factures amb errors, factures
      errònies, errors d estoc, errors d inventari, lliuraments fallits, comentaris negatius, alertes, falses alarmes,
      clics en pesca, phishing, vulnerabilitats obertes, deute tècnic, temps de desplegament, temps de muntatge, temps
      de neteja, temps de canvi, cues a caixa, cua a caixa, esperes, temps a la cua, desplaçaments, comissions,
      comissions de booking, intermediaris, baixes de subscriptors, baixes de socis, baixes
metric
  views: vegin els nostres vídeos, vegi els nostres vídeos, vegin el vídeo, vegin els vídeos, vegades que es veu,
      vegades que es veuen, vegades que es reprodueix, vegades que es reprodueixen, cops que es veu, cops que es veuen
  shares: vegades que es comparteix, vegades que es comparteixen, vegades que ens comparteixen, vegades que
      comparteixen, vegades que es comparteix el nostre contingut, cops que es comparteix, cops que es comparteixen,
      comparteixin els nostres continguts, comparteixin el nostre contingut, comparteixin les nostres publicacions
  followers: ens segueixin, ens segueix, ens segueixen, ens segueixi, ens seguiran, ens seguisquen, persones que ens
      segueixen, persones que ens segueixin, gent que ens segueix, gent que ens segueixi, qui ens segueix, usuaris que
      ens segueixen, segueixin el nostre perfil, segueixin el nostre compte
"""
