"""Catalan words for outcomes and audiences: a word that ends in a hyphen is a stem, `up` and `down` say what is better.

Layout as in `languages`: tag, value, phrases.
"""

TABLES = """
skip
  any: el, la, els, les, l, d, s, n, de, del, dels, un, una, uns, unes, a, al, als, en, per, pel, pels, amb, i, o,
      nostre, nostra, nostres, seu, seva, seus, seves, entre, des, sobre, es, se, que, cada
outcome
  revenue up: ingress-, venda, vendes, vendre, venut-, venem, factur-, créixer negoci, creixement negoci, reserva,
      reserves, comandes, comanda, compres, contractes nous, nous contractes, quota mercat, guanyar quota, exportaci-,
      exportar, ocupació, tiquet mitjà, cistella mitjana, captació clients, nous clients, clients nous, captar
      clients, més clients, guanyar clients, atraure clients, aconseguir clients, cartera clients, base clients,
      taquilla, volum negoci, xifra negoci-, monetitz-, patrocini-, lloguer-, llicències, comercialitz-, recaptació
      taquilla, contractes, discos, cistelles, comensals, coberts, taules, despesa mitjana client, clientela,
      compradors, guanyar més diners, menús, venud-, nits venudes
  profit up: comission-, intermediari-, dependre agències, dependència agències, dependència portals, benefici-,
      rendib-, marge, marges, guany-s, ebitda, resultat net, excedent-
  cost: cost, costos, despes-, gastar, estalvi-, abarat-, factura llum, factura energètica, factura elèctrica, factura
      aigua, factura gas, rebut llum, preu matèria primera, preu compra
  cash: liquiditat, flux caixa, tresoreria, morositat, impagat-, impagament-, factures vençudes, factures pendents,
      cobrament-, cobrar, deute-, termini mitjà pagament, pagaments proveïdors, pagament proveïdors, saldo, dso,
      efectiu
  satisfaction up: satisf-, content, contenta, contents, contentes, felic-, feliç, feliços, experiènci-, nps,
      recoman-, valoraci-, nota mitjana, puntuació mitjana, encantat-, estrelles, agradi, grat, acollidor, tracte,
      experiència compra
  satisfaction down: queix-, reclamaci-, insatisf-, descontent-
  retention up: no perdre clients, conservar socis, conservar subscriptors, mantenir clients, mantenir socis, mantenir
      subscriptors, fidel-, lleial-, retenció, retenir clients, retenir nostres clients, retenir socis, retenir
      subscriptors, retenir abonats, conservar clients, recurren-, repetició, repetir, repeteixen, renovaci-, renov-n,
      valor vida, recompra, tornin, segueixin nosaltres, continuïn nosaltres, segona compra, targeta fidel-, programa
      punts, tornin comprar
  retention down: churn, abandonament clients, taxa abandonament, taxa cancel-, cancel-, baixes clients, baixes
      subscripci-, baixes socis, baixes abonats, fuga clients, pèrdua clients, baixes, baixes app, baixes aplicació,
      baixes servei, baixes plataforma
  leads up: lead, leads, demanda, prospectes, clients potencials, contactes comercials, sollicituds pressupost,
      peticions pressupost, sollicituds informació, oportunitats comercials, oportunitats venda, demo, demos,
      demostracions, registres, altes, captació contactes, reunions comercials, visites comercials, consultes
      comercials
  conversion up: conversi-, convertir, procés compra, pagament línia, taxa activació
  conversion down: cistell- abandonad-, abandonament cistell-, carret- abandonat-, abandonament carret-, cistelles
  traffic up: trànsit, tràfic, visites web, visites pàgina, visites blog, visites lloc, visites botiga línia, clic,
      clics, seo, posicionament, cercador-, google, pàgines vistes, sessions web, visitants web, presència línia, gent
      web, persones web
  awareness up: notorietat, visib-, coneixença, reconeixement, abast, fama, impressions, visualitzaci-, reproduccions,
      seguidor-, donar conèixer, donar-se conèixer, donar-nos conèixer, difusió, difondre, divulga-, coneixement
      marca, record marca, quota veu, influencer-, mencions, espectadors canal, popular-, projecció, coneixi,
      follower-, folower-, escoltes, oients, promocionar, publicitat marca, presència xarxes, arribar gent, arribar
      públic, arribar joves, arribar jovent, coneg-
  reputation up: reput-, imatge, confiança, credib-, prestigi, lideratge opinió, autoritat, cobertura mediàtica,
      premsa, mitjans comunicació, aparicions mitjans, mencions mitjans, periodist-, ressenyes, opinions positives,
      referent, percepció, bon nom, bona fama, referència, opinions, respectad-, reconegut-
  engagement up: participació grup, participació comunitat, participació xarxes, participació facebook, participació
      instagram, engagement, comunitat, interacci-, agrada, m'agrada, magrada, likes, comentaris, compartits, fans
      participació xarxes, reaccions, comunitat activa, fòrum, participació
  expansion up: expan-, entrar mercat, nous mercats, nou mercat, nous països, noves ciutats, nous segments, noves
      regions, implantació, implantar-, posició mercat, mercat alemany, mercat francès, mercat italià, mercat
      portuguès, presència mercat, consolidar mercat, obrir mercat, noves botigues, segona seu, sucursals, obrir
      botigues, botigues noves, internacional-, mercats, obrir segon-, obrir nova, segona botiga, nova seu, nova
      botiga, nou local
  service up: atenció client-, atenció públic, atenció ciutad-, atenció usuari-, atenció pacient-, servei client-,
      qualitat servei, qualitat atenció, nivell servei, servei postvenda, postvenda, serveis públics, servei ciutad-,
      serveis municipals, suport, respon-, respost-, contest-, resolució primer-, puntual-, entregues temps,
      lliuraments temps, lliuraments termini, atendre, agilitar, agilitzar, atès, ateses, ajuda domicili, trucades,
      atenguin, atengui, millor servei, servei millor, finestreta, recepció, sollicituds resoltes, expedients resolts,
      peticions resoltes, incidències resoltes, missatges resposts, respondre abans, millor atenció, bona atenció,
      servei àgil, administració àgil, administració propera
  service down: temps resposta, temps mitjà resposta, temps espera, temps resolució, temps atenció, temps tramitació,
      termini lliurament, termini entrega, termini resposta, terminis lliurament, terminis entrega, termini resolució,
      llist- espera, espera, esperes, cua, cues, demor-, retard-, endarreri-, temps lliurament, temps entrega,
      incidències obertes, tiquets pendents
  quality up: qualitat, fiab-, estabilitat, disponibilitat, sense errors, precisió, velocitat càrrega, rendiment línia
  quality down: defect-, error, errors, errada, errades, fallad-, avari-, minv-, rebuig, rebutj-, incidènci-, bug,
      bugs, devoluci-, retreball, aturad-, caigud- sistema, temps càrrega, inactivitat, trencament- estoc, no
      conformitats, peces rebutjades, paquets retornats, retornat-, equivocaci-, comandes errònies, errònie-
  product up: producte nou, nous productes, nou producte, desenvolupament producte, innova-, funcionalitat-, full
      ruta, patent-, prototip-, millora producte
  recruiting up: reclut-, selecció personal, contractació, contractar, contract- personal, captar talent, captació
      talent, atraure talent, atreure talent, atraure professionals, atraure personal, marca ocupadora, employer
      branding, candidat-, vacant-, currículum-, sollicituds feina, ofertes feina, trobar personal, cobrir llocs,
      cobrir places, incorporar professionals, portal ocupació, pràctiques, atraure aprenents, atraure infermer-,
      atraure enginyer-, atraure tècnics, atraure metges, atraure docents, mà obra, nous professionals, incorporar
  people up: fidel- talent, retenir talent, retenció talent, retenir personal, retenir plantilla, retenir
      treballadors, retenir professionals, retenir equip, fidel- personal, fidel- plantilla, satisfacció treballadors,
      satisfacció personal, satisfacció plantilla, satisfacció laboral, benestar, clima laboral, ambient feina,
      ambient treball, compromís plantilla, compromís equip, motivaci-, motivad-, motivat-, cultura empresa, cultura
      corporativa, conciliació, bon lloc treballar, millor lloc treballar, condicions laborals, condicions treball,
      salut laboral, cuidar equip, cuidar personal, tenir cura equip, plantilla sana, equip estable, plantilla
      estable, quedi temps, gent nova quedi, cuidar gent, acollida, acollir nous, equip content, gent contenta,
      treballadors contents, orgullos-
  people down: rotació, absentisme, baixes mèdiques, baixes malaltia, baixes laborals, estrès, burnout, hores extra-,
      renúncies, dimissions, sobrecàrrega, malaltia, dies baixa, baixes, marxes, sortides voluntàries
  skills up: formació personal, formació treball-, formació equip, formació docents, formar, formaci-, format-, format
      personal, capacit-, competènci-, habilitats, qualificació, cursos, curs formació, taller, tallers,
      desenvolupament professional, coneixements, mentor-, destreses, primers auxilis, qualificad-, ensinistr-, hores
      formació, reciclatge professional, formador-
  productivity up: autoservei, autogestió, productivitat, eficièn-, eficient-, automatitz-, optimitzar processos,
      agilitat, rendiment equip, peces hora, tiquets agent, processos interns, simplificar processos, processos més
      simples, estalviar temps, menys paperassa
  productivity down: temps cicle, temps canvi, burocr-, paperassa, tasques manuals, treball manual, hores reunió,
      temps producció, tancament comptable, tancament mensual, hores dedicades, introducció dades
  ad_efficiency up: roas, retorn publici-, retorn inversió publicitària, eficiència publicitària, eficàcia publici-,
      rendibilitat campanyes, rendiment campanyes, eficiència màrqueting, retorn màrqueting, retorn campanyes
  ad_efficiency down: cost lead, cost clic, cost adquisició, cost captació, costos captació, costos adquisició, cpa,
      cpl, cpc, cac, inversió publicitària, despesa publicitària, despesa publicitat, cost client
  internal up: comunicació interna, intranet, collaboració, treball equip, coordinació, butlletí intern, plantilla
      informada, treballadors informats, informació interna, butlletí treballadors
  sustainability up: sostenib-, clima, climàtic-, medi ambient, mediambient-, ambiental-, ecològic-, ecolog-,
      biodivers-, circular, arbre-, renovable-, descarbonitz-, neutralitat, planeta, verd, verda, verds, verdes,
      reforest-, qualitat aire, bosc-, fauna, abelles, baix carboni, energies netes
  sustainability down: emissi-, carboni, co2, petjada, contamina-, plàstic-, pesticid-
  energy: energ-, electricit-, elèctric-, consum, consums, kwh, gas, gasoil, combustible-, calefacció, illuminació,
      aigua, llum, solar-, fotovolt-, aïllament, comptadors, led, bombetes, kilovat-
  waste: residu-, escombrar-, malbarat-, abocador, recicl-, compost-, envasos, embalatge-, paper, deixall-, sobres,
      gots, bosses, ampolles, reutilitz-, minves, minva, pèrdues producte, deix-alles
  mobility: transport públic, bici-, mobilitat, passatgers bus, autobús, cotxe- elèctric-, vehicles elèctric-,
      carril-, vianant-, camí escolar, cotxes centre, menys cotxes, autobusos, bus, tramvia, trens, trànsit rodat,
      trànsit vehicles
  safety up: seguretat laboral, seguretat treballadors, seguretat, prevenció riscos, segur, segura, segurs, segures,
      simulacre-, convivència, protegir, incendis, cascos, riscos laborals, emergències
  safety down: accident-, lesion-, sinistr-, robator-, furt-, delict-, vandal-, caigudes, assetjament, bullying,
      atracaments, agressions, collisions, atropellaments, víctimes
  members up: soci, socis, sòcia, sòcies, membre-, abonat-, afiliad-, afiliat-, subscript-, massa social, associat-,
      base social, quotes socis, subscripcions, carnet, altes socis, afiliacions
  students up: omplir places, cobrir places curs, completar places, places postgrau, places màster, places grau,
      places, matrícul-, matricul-, alumn-, estudiants, inscripcions curs-, inscripcions màster, preinscripci-,
      admissi- places cobertes, sollicituds màster, places escolars, nous estudiants, cicle formatiu, grau, màster,
      primer curs, llar infants, places llar
  attendance up: visitant-, públic, assist-, afluència, aforament, espectador-, entrades, entrada, visites museu,
      visites exposició, préstecs, préstec, biblioteca, lectors, participants, portes obertes, jornades portes
      obertes, festival-, abonaments, abonament, passis, gimnàs, teatre, usuaris poliesportiu, inscripcions cursa,
      concerts, concert, auditori, cinema, museu, exposició, estadi, piscina, corredors, cursa popular, club lectura,
      butaques, aficionats, exposicions
  donations up: donaci-, donant-, donatiu-, fons, recapt-, recaud-, mecenes, mecenatge, aportacions, subvenci-,
      captació fons, filantrop-, padrin-, micromecenatge, llegats, benefactor-, solidari-, colllecta, col-lecta, socis
      collaboradors, marató, finançament
  tourism up: turis-, turíst-, pernoctaci-, estada mitjana, estades, nits hotel, destinació, temporada baixa,
      visitants estrangers, hostes estrangers, excursionistes, viatgers, campistes, creuer-, estiuejants, escapades,
      visitants comarca, hostes temporada, visitar comarca, visitar poble
  volunteers up: voluntari-, persones voluntàries, collaboradors voluntaris
  access: accessib-, assequib-, abast tothom, accés, accedir, obert tothom, obertbarreres, famílies pugui-, beques,
      gratuït-, barat-, a tothom, sense barreres, rampes, cadira rodes, zones rurals, butxac-
  inclusion: inclus-, igualtat, paritat, bretxa salarial, bretxa gènere, discapac-, migrant-, refugiad-, refugiat-,
      pobresa, vulnerab-, exclusió, cohesió, dones directiv-, sense llar, integració, inserció, dones en, gènere,
      minories, soledat, aturats, collectius vulnerables, igualitari-, equitat, equitativ-, dones càrrecs, directives,
      divers-
  health up: salut pública, vacun-, cribratge-, hàbits saludables, activitat física, salut pacients, seguretat
      pacient-, salut mental, sang, recuperació pacients, salut, exercici, esport, donants sang, revisions mèdiques,
      prevenció salut, fruita, alimentació sana
  health down: infecci-, reingress-, mortalitat, obesitat, tabaquisme, contagi-
  learning up: aprovat-, notes, lectura, comprensió lectora, rendiment acadèmic, rendiment escolar, resultats
      acadèmics, resultats escolars, èxit escolar, graduat-, titulat-, matemàtiques, aprenentatge, nivell anglès,
      idiomes, llengua, atenció individual, atenció alumn-, qualificacions, exàmens, aprendre, nivell educatiu,
      resultats alumn-, domini, nivell lector, nivell lectura
  learning down: abandonament escolar, fracàs escolar, absentisme escolar, suspens-, ràtio alumnes, alumnes aula,
      alumnes per classe
  digital up: digitalitz-, transformació tràmits línia, tràmits electrònics, seu electrònica, administració
      electrònica, serveis núvol, electrònic-, sense paper, cites línia, en línia, factura electrònica, signatura
      electrònica, portal, telemàtic-, crm, chatbot, modernització tecnològica
  security: ciberseg-, protecció dades, seguretat informació, seguretat informàtica, còpies seguretat, phishing,
      bretxes, ciberatac-, vulnerabilitats
  compliance: compliment, normativ-, legalitat, certific-, iso, auditor-, transparèn-, transparen-, bon govern,
      inspecci-, multes, sancions, rgpd
  crisis up: crisi, política xarxes socials, pla emergència, continuïtat negoci
  insight up: coneixement client, conèixer client-, conèixer millor, investigació, feedback, entendre client-,
      entendre nostres, enquest-, entrevistes, buyer persona-, estudi mercat, suggeriments, escoltar client-,
      entrevistes clients, idees clients, conèixer usuaris
  content up: contingut-, publicacions, publicació, publicar, vídeo-, video-, article-, blog, reel, reels, butlletí,
      newsletter-, podcast-, pòdcast-, web, pàgina web, campany-, webinar-, fullet-, foto-, stories, xarxes socials,
      catàleg, anunci-, instagram, tiktok, facebook, linkedin, youtube, twitter, canal, lloc web, app, landing-,
      botiga línia, cartells, nota premsa, recepta, receptes, entrevistes canal, enregistra-, ambaixador-
  facilities up: caldera, finestres, bomba calor, reform-, obres, aparcament, pàrquing, sòl, terra, paviment, teulada,
      façana, magatzem, edifici-, installacions, mobiliari, cuina, ascensor-, vestidor-, pati, wifi, parc, parcs,
      bancs, lavabos, maquinària nova, màquina-, flota, trasllad- oficina-, sala, pintar, equipament nou, punt-
      recàrrega, carregador-, sala actes, pintura
  admin up: nòmin-, comptabilitat, comptable-, erp, reglament-, estatut-, arxiu-, servidor-, centre dades, inventari,
      actes, programari, programa gestió, programa facturació, licitaci-, centraleta, ofimàtica
  price: preu-, tarif-, quota, quotes, taxes, peatge
  staffing: nombre empleats, nombre treballadors, llocs treball, efectius, retallar personal, reduir personal, reduir
      plantilla, acomiad-
  budget: pressupost-, partida, inversió en, dotació
  opening: horari-, hores obertura, dies obertura
hint
  revenue up: client-, negoci, creixement, créixer, comercial-, compradors, mercat, botiga, empresa, famílies
  people up: emplead-, empleat-, personal, plantilla, equip, treballador-, persones, infermer-, professionals,
      cambrer-, tutor-, agents, assessor-, vigilant-, cuiner-, tècnic-, desenvolupador-, enginyer-, metge-, docents,
      monitor-, recepcionist-, cuidador-, programador-, operari-
  satisfaction up: hoste-, pacient-, veïn-, ciutad-, passatger-, usuari-, servei
  awareness up: marca, audiència
  product up: producte-
  productivity up: procés, processos
  service up: servei, serveis, ajuda, atenció, administració, ajuntament, proper-, àgil
  quality up: millor producte
  reputation up: seriós-
  learning up: escola
  health up: sanitari-, hospital
  digital up: plataforma, eina, programari
  access: tothom
audience
  age.young: universitari-, estudiant-, jove, joves, jovent, juvenil-, adolescent-, generació z, menors 30, joventut
  age.senior: jubilad-, jubilat-, pensionista-, gent gran, persones grans, tercera edat, sèniors, avis
  age.child: nens, nenes, infants, infantil-, escolars, nadons, bebès
  party.family: famílies, familiar-
  party.business: congress-, viatgers negocis, turisme negocis
  sex.women: dones, dona, femení-, femenin-, noies, mares
  sex.men: homes, home, masculí-, masculin-, nois
  client.business: b2b, empreses, clients corporatius, majorist-, industrials, clients industrials, clients
      professionals, hostaleria, distribuïdors
  client.private: b2c, particulars, consumidors, llars, client final, llar, clients particulars
  size.small: pime, pimes, autònom-, petites empreses, startups
  size.large: grans comptes, grans empreses, multinacional-, enterprise
  origin.local: turisme nacional, clients nacionals, públic local, residents
  origin.foreign: estranger-, turistes internacionals, turisme internacional, visitants internacionals
  giver.person: donants particulars, donants individuals, socis donants
  giver.company: empreses donants, donants corporatius, patrocinadors
  state.current: clients habituals, visitants recurrents, clients fidels, clients actuals, clients existents, actuals
      clients
  state.new: nous públics, primera vegada, mai han, nous clients, clients nous
  place.nord: catalunya nord, perpiny-, rosselló
  place.valencia: país valencià, valènci-, valencian-, alacant, castelló
  place.balears: balears, illes balears, mallorca, mallorqu-, menorca, menorqu-, eivissa
  place.andorra: andorra, andorran-
  place.madrid: madrid, madrileny-
  place.girona: girona, gironin-, empordà, garrotxa
  place.tarragona: tarragon-, reus, camp tarragona
  place.lleida: lleida, lleidat-, ponent, segrià
  place.barcelona: barcelon-, vallès, maresme
  place.ebre: terres ebre, tortosa, delta ebre
  place.arago: aragó, aragon-
  age.teacher: professorat secundària
"""
