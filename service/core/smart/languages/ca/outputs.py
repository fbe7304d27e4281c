"""Catalan names of what can be delivered. Layout as in `languages`: tag, value, phrases."""

TABLES = """
certificate
  cert: certificat*, certifica_, acredita_, iso 9001, iso 27001, iso 14001, iso 45001, iso 50001, certificació iso, b
      corp, certificació b corp, segell b corp, soc 2, compliment del rgpd, llicènci+, llicència, patent*, permís,
      permisos, marcatge ce, premi*, segell*, ecoetiqueta, neutralitat de carboni, neutralitat climàtica, neutre en
      carboni, zero net, paritat de gènere, paritat salarial, rendible*, punt d equilibri, certificació leed, iso,
      compte verificat, homologació, comerç just, distintiu, marca registrada,
      neutres en carboni, neutra en carboni, equilibri pressupostari, llindar de rendibilitat, distintius, guardó,
      guardons, bandera blava, q de qualitat, q de qualitat turística, biosphere, emas, estrella michelin,
      estrella verda, garantia de qualitat ambiental
output
  post: post*, publica_, reel*, stories, story, històri+, històries, vídeo*, article*, articles de blog, articles al
      blog, entrad+ de blog, entrades al blog, newsletter*, butlletí, butlletins, tuit*, piulad+, piulades, webinar*,
      seminari* web, seminaris web, episodi*, episodis de podcast, directe*, cas d èxit, casos d èxit, casos d estudi,
      cas pràctic, casos pràctics, llibre* blanc, whitepaper*, ebook*, e book*, gui+, guies, infografi+, infografies,
      campany+, campanyes, campanyes d email, email*, corre* electrònics, correus, nota de premsa, notes de premsa,
      comunicats de premsa, comunicat de premsa, entrevist+, entrevistes a clients, taller*, esdeveniment*,
      conferènci+, xerrad+, xerrades, fir+, fires, forma_, sessi_, sessió, sessions, sessions de formació, curs,
      cursos, enquest+, experiment*, prov+, proves, test, tests, tutorial*, short*, carrusel*, fotos, foto, imatge,
      imatges, pin*, fil, fils, anunci*, banner*, fullet*, pàgin+, pàgines, landing*, landing page*, funcionalitat*,
      integracions, integració, product* nou, producte*, nous productes, plantill+, plantilles, propost+, propostes,
      presentacions, presentació, visites comercials, trucad+, trucades, missatge*, cart+, cartes, invitacions,
      auditori+, informe*, panell*, quadre* de comandament, estudi*, acord*, acords de collaboració, aliance,
      aliances, collaboracions, collaboració, collaboracions amb influencers, influencer*, sorteig, sortejos, concurs,
      concursos, repte*, jornad+, jornades, jornades de portes obertes, botig+, botigues, local*, sucursal*, oficin+,
      oficines, restaurant*, seu, seus, clíniques, magatzem*, escol+, centre*, país, països, ciutat*, nous mercats,
      idiom+, idiomes, arbre*, projecte*, iniciativ+, iniciatives, pilot*, prototip*, subvencions, subvenció,
      licitacions, ofert+, ofertes, pressupost* enviats, empleat*, treballador*, person+, persones, comercial*,
      desenvolupador*, enginyer*, dissenyador*, agent*, assessor*, aprenent*, becari*, voluntari*, mentor*, formador*,
      especialist+, consultor*, infermer*, professor*, tècnic*, conductor*, cuiner*, soci* comercial, partner*,
      distribuïdor*, proveïdor*, ambaixador*, afiliat*, periodist+, periodistes, màquin+, vehicle*, vehicles
      elèctrics, cotxe*, ordinador*, procés, processos, procediment*, polítiqu+, mòdul*, api*, colleccions, receptes,
      classe*, lliçons, alumne*, estudiant*, punt de recàrrega, punts de recàrrega, biciclet+, habitatge*, cas+, pis,
      pisos, habitacions, habitació, taul+, plaç+, places, llit*, àpat*, menú, menús, paraul+ clau, segment*,
      simulacre*, ide+, suggeriment*, propostes de millora, pregunt+, ponènci+, ponent*, estand*, exposicions,
      concert*, llibre*, capítol*, franquíci+, lloc* de treball, vacant*, beque*, pràctiques, document*, activitat*,
      accions, accions de formació, contingut* nous, peces
artefact
  plan: estratègi+, estratègia, estratègies, estratègia de xarxes socials, estratègia de continguts, estratègia de
      màrqueting, pla, plans, pla de comunicació, pla de crisi, pla de comunicació de crisi, pla de continguts, pla de
      màrqueting, pla de formació, pla d acció, pla de negoci, pla de mitjans, calendari*, calendari editorial,
      calendari de continguts, política, polítiques, política de xarxes socials, gui+, guia d estil, manual*, manual
      de marca, concepte*, marc, procés, processos, procediment*, protocol*, protocol de crisi, full de ruta,
      pressupost*, quadre de comandament, dashboard*, checklist*, llista de verificació, plantill+, flux de treball,
      fluxos de treball, model*, estructura, anàlisi, anàlisi dafo, anàlisi de la competència, auditoria de xarxes
      socials, informe*, informe anual, documentació, metodologia, base de dades, base de coneixement, sistem+,
      sistema, procés d acollida, pla d acollida, missió, programa, programes, programa de fidelització, to de veu,
      governança, comitè, equip, grup de treball, recerca, investigació, estudi de mercat, benchmark, inventari,
      avaluació de riscos, registre de riscos, organigrama, mapa de riscos, proposta, propostes, briefing*,
      esborrany*, requisits, codi ètic, reglament
event_noun
  event: llançament*, llançament del producte, obertura, obertures, rellançament, migració, posada en marxa,
      inauguració, certificació, tancament, fusió, adquisició, sortida a borsa, trasllat, mudança, implantació,
      implementació, desplegament, introducció, publicació, contractació, redisseny, renovació de la web,
      actualització, estrena
product
  thing: web*, pàgin+ web, lloc web, botig+ en línia, botiga en línia, botiga online, botiga virtual, ecommerce, e
      commerce, botig+, botigues, botiga física, flagship, pop up, app*, aplica_, aplicació, aplicació mòbil,
      producte*, línia de producte, línies, collecció, colleccions, plataform+, portal*, portal del client, centre d
      ajuda, landing*, landing page*, pàgin+, perfil*, compte*, canal*, canal de youtube, blog*, podcast*,
      newsletter*, butlletí, revist+, informe*, informe anual, memòria anual, memòria de sostenibilitat, catàleg,
      catàlegs, fullet*, vídeo*, campany+, campanya publicitària, campanya d email, programa, programes, programa de
      referits, programa de fidelització, programa d ambaixadors, subscripció, servei*, servei, serveis,
      funcionalitat*, integració, chatbot*, xatbot*, xat, xat en viu, crm, erp, sistema, sistemes, ein+, eines,
      programari, curs, cursos, formació, esdeveniment*, festival*, conferènci+, fir+, webinar*, sèrie, ebook*,
      whitepaper, llibre*, pellícul+, oficin+, sucursal*, magatzem*, fàbriqu+, fàbrica, planta, plantes, restaurant*,
      local*, installació, installacions, centre*, centre logístic, centre de dades, showroom*, equip*, departament*,
      filial*, contracte*, acord*, conveni*, aliança, llicència, permís, versió, beta, mvp, prototip*, pilot*, envàs,
      envasos, packaging, logo*, logotip*, menú, carta, llista de preus, api, documentació, grup*, comunitat,
      enquest+, concurs, sorteig, fest+, exposició, taller*, hackathon, jornada de portes obertes, mòdul*, mètode de
      pagament, checkout, passarella de pagament, intranet, wiki, fòrum*, pàgina de facebook, grup de facebook, pàgina
      de linkedin, compte d instagram, compte de tiktok, canal de whatsapp, nou mercat, director, directora, gerent,
      assistent, responsable de, cap de, enginyer*, desenvolupador, desenvolupadora, dissenyador, dissenyadora,
      especialista, community manager*, social media manager*, responsable de màrqueting, director de màrqueting,
      directora de màrqueting, analista, analista de dades, editor, editora, becari, becària, comercial*, tècnic,
      tècnica, consultor, consultora, coordinador, coordinadora, comptable, advocat, agènci+, proveïdor, préstec,
      ronda, ronda de finançament, inversió, màquina, línia de producció, punts de recàrrega, plaques solars, panells
      solars, bomba de calor, acadèmia, escol+, preguntes freqüents, faq, doble factor, autenticació de doble factor,
      còpia de seguretat, seu, seus, marketplace, hotel*, clínic+, rut+, vol*, placa solar, panell solar
"""
