"""Catalan channels, markets and audiences. Layout as in `languages`: tag, value, phrases."""

TABLES = """
general_channel
  any: xarxes socials, xarxes, les xarxes, xxss, social media, online, en línia, internet, canals digitals, digital,
      tots els canals, els nostres canals, canals socials, totes les plataformes, mitjans, mitjans digitals,
      plataformes digitals
channel
  instagram: instagram, insta, ig, reels de instagram, stories de instagram
  facebook: facebook, fb, messenger
  linkedin: linkedin, linked in
  tiktok: tiktok, tik tok
  youtube: youtube, you tube, yt, youtube shorts
  twitter: twitter
  x: a x, compte d x, compte de x, perfil de x, d x, x twitter, x ( twitter ), twitter x, x ( abans twitter )
  pinterest: pinterest
  snapchat: snapchat
  threads: threads
  bluesky: bluesky
  mastodon: mastodon
  reddit: reddit
  discord: discord
  twitch: twitch
  telegram: telegram
  whatsapp: whatsapp, whatsapp business
  xing: xing
  meta: meta ads, a meta, de meta, meta
  medium: a medium
  vimeo: vimeo
  slack: slack
  spotify: spotify
  trustpilot: trustpilot
  tripadvisor: tripadvisor, trip advisor
  glassdoor: glassdoor
  indeed: indeed
  infojobs: infojobs
  booking.com: booking . com, booking
  airbnb: airbnb
  amazon: amazon
  etsy: etsy
  ebay: ebay
  wallapop: wallapop
  zalando: zalando
  shopify: shopify
  google ads: google ads, adwords, google adwords
  google: google, google business profile, google my business, google maps, google play
  app store: app store, apple store, play store
  email: email, e mail, emails, correu electrònic, correu, correus, newsletter*, butlletí, butlletins, llista de
      correu, email marketing, màrqueting per correu, mailing*, campanyes d email
  website: web, webs, pàgina web, lloc web, website, pàgina d inici, landing*, landing page*, pàgina d aterratge,
      botiga en línia, botiga online, botiga virtual, ecommerce, e commerce, comerç electrònic, web corporatiu, web
      corporativa, pàgina de producte, pàgines de producte, fitxes de producte, checkout, pàgina de pagament, procés
      de compra, carretó, cistella, cistella de la compra, carret, pàgina de preus, formulari de contacte, portal,
      portal del client
  blog: blog*, blog corporatiu, blog de l empresa, articles al blog, articles de blog
  podcast: podcast*
  webinar: webinar*, seminari* web, seminaris web
  app: app, apps, aplicació, aplicació mòbil
  sms: sms, missatges de text
  phone: telèfon, telefònic, telefònica, telefòniques, telefònics, per telèfon, trucades en fred
  chat: xat, xat en viu, chatbot, xatbot
  press: premsa, nota de premsa, notes de premsa
  tv: tv, televisió, tele
  radio: ràdio
  events: fira comercial, fires comercials, fira, fires, fires del sector
  search: cerca orgànica, cercador, cercadors, motors de cerca, google orgànic, sem, ppc, cerca de pagament
  display: display, anuncis display
  paid social: social ads, publicitat a les xarxes socials
  affiliate: afiliació, programa d afiliats, afiliats
  referral: programa de referits, referits
  direct mail: correu postal, bustiada
  intranet: intranet
  retail: botiga física, botigues físiques
market
  es: espanya, espanyol, espanyola, espanyols, espanyoles, barcelona, madrid, valència, sevilla, girona, tarragona,
      lleida, reus, sabadell, terrassa, manresa, vic, catalunya, català, catalana, catalans, catalanes, país valencià,
      comunitat valenciana, alacant, castelló, illes balears, balears, mallorca, menorca, eivissa, andalusia, galícia,
      país basc, aragó, saragossa, navarra, astúries, canàries, osona, maresme, vallès, vallès occidental, baix
      llobregat, empordà, penedès, terres de l ebre, estat espanyol
  ad: andorra, andorrà, andorrana
  pt: portugal, portuguès, portuguesa, portuguesos, lisboa, porto
  fr: frança, francès, francesa, francesos, franceses, parís, lió, perpinyà
  de: alemanya, alemany, alemanya, alemanys, berlín, munic, hamburg
  it: itàlia, italià, italiana, italians, italianes, milà, roma, torí
  pl: polònia, polonès, polonesa, varsòvia
  bg: bulgària, búlgar, búlgara, sofia
  gb: regne unit, britànic, britànica, anglaterra, anglès, anglesa, anglesos, escòcia, londres
  ie: irlanda, irlandès, irlandesa, dublín
  at: àustria, austríac, viena
  ch: suïssa, suís, suïssos, zuric
  be: bèlgica, belga, belgues, brusselles
  nl: països baixos, holanda, holandès, holandesa, holandesos, amsterdam
  dk: dinamarca, danès, danesa, copenhaguen
  se: suècia, suec, sueca, estocolm
  no: noruega, noruec, oslo
  fi: finlàndia, finlandès, hèlsinki
  cz: txèquia, república txeca, txec, praga
  hu: hongria, hongarès, budapest
  ro: romania, romanès, bucarest
  gr: grècia, grec, grega, atenes
  tr: turquia, turc
  ua: ucraïna, ucraïnès
  us: estats units, eua, usa, nord americà, nova york, califòrnia
  ca: canadà, canadenc, toronto
  mx: mèxic, mexicà, mexicana
  br: brasil, brasiler, brasilera
  ar: argentina, argentí
  cl: xile, xilè
  co: colòmbia, colombià
  ma: marroc, marroquí
  in: índia
  cn: xina, xinès
  jp: japó, japonès, tòquio
  kr: corea
  au: austràlia, australià
  ae: dubai
scope
  region: àfrica, africà, africana, europa, europeu, europea, europeus, europees, ue, unió europea, àsia, asiàtic,
      llatinoamèrica, amèrica llatina, latam, emea, apac, benelux, països nòrdics, ibèria, balcans, escandinàvia,
      amèrica del nord, amèrica del sud, orient mitjà, sud d europa, europa de l est, nacional*, estranger,
      internacional*, exportació, nord, sud, regional*, local*, comarca, comarques, comarcal*, provínci+, províncies,
      regió, regions, països, mercats, ciutats, municipi*, comunitats autònomes, metropolità, metropolitana, barri,
      barris
  segment: pime*, petites empreses, grans empreses, grans comptes, enterprise, b2b, b2c, d2c, premium, freemium,
      corporati@, corporatiu, corporatius, majorist+, majoristes, minorist+, minoristes, retail, estudiant*,
      universitari*, adolescent*, millennials, generació z, gen z, dones, homes, mares, pares, famíli+, famílies, gent
      gran, jubilats, professional*, autònom*, startup*, decisors, desenvolupadors, infermeres, professors, docents,
      clients actuals, clients existents, clients nous, nous clients, clients recurrents, clients habituals, primers
      compradors, usuaris de pagament, usuaris gratuïts, usuaris mòbils, turist+, turistes, joves, jove, adults, nens,
      nenes, infants, empleats, empleades, nous empleats, treballadors, treballadores, plantilla, directius,
      comandaments, managers, voluntaris, exalumnes, alumnes, alumnat, pacients, hostes, comptes estratègics, comptes
      clau, agències, distribuïdors, ajuntaments, municipis, escoles, hospitals, restaurants, hotels, fabricants,
      proveïdors, proveïdors estratègics, pensionistes, femení, femenina, masculí, sector públic, sanitat, salut,
      automoció, moda, hostaleria, inactius, inactives, subscriptors, vip, particulars, farmàcies, turístic,
      turística, industrial*
  unit: planta, plantes, fàbrica, fàbriques, magatzem*, oficina, oficines, sucursal*, botiga, botigues, campus,
      departament*, seu, seus, seu central, hotel, clínica, clíniques, escola, centre*, installacions, producció,
      línia de muntatge, línia 1, línia 2, línia 3, call center, contact center, centre d atenció, servei tècnic,
      helpdesk, suport, suport tècnic, atenció al client, it, rrhh, recursos humans, finances, compres, logística,
      equip de vendes, equip comercial, equip de suport, equip d enginyeria, equip de màrqueting, unitat de negoci,
      divisió, filial, direcció, consell, onboarding, formulari de registre, formulari, pla bàsic, pla pro, pla
      premium, pla gratuït, primer mes, primera comanda, línia de productes, subscripció, subscripcions, mòbil,
      mòbils, escriptori, prova gratuïta, embut, campanya, campanyes, black friday, collecció d estiu, pla anual,
      flota, centre de dades, cadena de subministrament, cadena de valor, operacions, factures, repartiment, recanvis,
      per peça, per empleat, per unitat, per client, per comanda, per tiquet, per tona, envàs, envasos, packaging,
      cosmètica, alimentació, urgències, consulta, magatzem central, taller, cuina, obra, obres, restaurant, gimnàs,
      gimnasos, biblioteca, biblioteques, museu, museus, teatre
scope_prep
  in: a, al, als, a la, a les, a l, en, en el, en la, en els, en les, entre, per, per a, per al, per als, per a la,
      pel, pels, amb, des de, a través de, via, dins de, dins del, de, del, dels, d, de l, de la, de les, sobre, cap
      a, sota, al voltant de, que, qui, segons, fins a, contra
empty_scope
  none: empresa, empreses, negoci, negocis, marca, organització, companyia, nosaltres, clients, els nostres clients,
      audiència, públic, públic objectiu, gent, tothom, tots, tot, mercat, futur, èxit, món, ordre, general, total,
      equip, manera, forma, millor, resultats, usuaris, anys, mitjana, any, temps, llarg termini, curt termini, mitjà
      termini, mitjans, creixement, metes, objectiu, objectius, meta, fi, final, línia, xarxes socials, xarxes,
      digital, online, internet, canals, tots els canals, això, allò, ells, més, menys, compte, nivell actual, nivell,
      base, línia base, present, estàndard, ment, necessitats, qualitat, interès, contacte, ambdós, feina, treball,
      vida, dia, setmana, mes, trimestre, semestre, data, lloc, particular, realitat, avui, ara, procés, benefici,
      competència, sector, conjunt, part, persones, persona, valor, producte, productes, servei, serveis, vendes,
      màrqueting, màxim, mínim, menor, major, manera significativa, forma significativa, actualitat, comparació, cop,
      vegada, cara, termini, nombre, quantitat, punt, punts, respecte, relació, contingut, continguts, seguidors,
      reputació, societat, nou, nova, nous, noves, opinió, ressenyes,
      ajuntament, consistori, entitat, institució, universitat, fundació, associació, administració, corporació,
      firma, casa, grup, despatx, agència, cadena, la nostra empresa, ciutadania, ciutadans, veïns, veïnat, alumnat,
      plantilla, personal, treballadors, collaboradors, socis, consumidors, la gent, entorn, comunitat, territori,
      municipi
generic_modifier
  any: excepcional*, excellent*, increïble*, superior*, innovador*, innovadora, únic, única, top, món, classe,
      intelligent*, modern@, professional*, eficaç, eficaços, efectiu, eficient*, exitós, significatiu, significativa,
      memorable*, constant*, dedicat, apassionat, clar, clara, fresc, creatiu, creativa, viral*, meravellós, líder*,
      autèntic, saludable*, empresarial*, més, menys, nou, nova, nous, noves, total*, global*, general*, mitjà,
      mitjana, mitjans, mensual*, setmanal*, diari, diària, trimestral*, anual*, actual*, qualificat, qualificats,
      qualificada, bo, bona, bons, alt, alta, alts, baix, baixa, elevat, millor*, molt, molts, moltes, addicional*,
      extra, nombre, percentatge, quantitat, quota, taxa, nostre, nostra, nostres, seu, seva, real*, empresa, marca,
      negoci, client, clients, positiu, positiva, positives, negatiu, negatives, sencer, complet, net, nets, brut,
      bruts, gran, grans, fort, pròxim, proper, últim, mateix, actiu, actius, sostenible*, existent*, regular*,
      rellevant*, objectiu, online, digital*, social*, orgànic, orgànica, orgànics, orgàniques, primer, primera,
      recurrent*, atractiu, qualitat, valuós, interessant*, potencial*, fidel*, lleial*, satisfet, satisfets, feliç,
      feliços, propi, propis, diferent*, divers, diversos, important*, clau, principal*, usuari, usuaris, audiència,
      persones, mercat, producte, productes, servei, serveis, personal, públic, comercial*, registrat, continu,
      contínua, ràpid, ràpidament, exponencialment, notablement, progressivament, gradualment, considerablement,
      significativament, substancialment, constantment, junts, possible*, web, avui, virtual*, informàtic@,
      informàtiques, tècnic@, tècniques, laboral*, administrati@, administratiu, administratius, elèctric@,
      elèctriques, energètic@, energètiques, operatiu, operativa, operatius, operatives, veïnal*, ciutadan@, mèdic@,
      mèdiques, científic@, científiques, econòmic@, econòmiques, financer@, comptable*, jurídic@, jurídiques, legal*,
      ambiental*, mediambiental*, alimentari, alimentària, alimentaris, alimentàries, greu*, lleu*, repetit, repetida,
      repetits, repetides, pendent*, urgent*, tardà, tardans, tardanes, erroni, errònia, erronis, errònies,
      incorrect@, defectuós, defectuosa, defectuosos, defectuoses, humà, humana, humans, emocional*, escolar*,
      hospitalari, hospitalària, crític@, crítiques, postvenda, pressupostari, pressupostària
"""
