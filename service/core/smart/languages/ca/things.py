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
      fricció, complexitat, burocràcia
nothing
  none: alguna cosa, coses, cosa, tracció, impuls, mercat*, món, conversa, resultats, resultat, presència, presència
      en línia, presència online, presència digital, presència a les xarxes, presència a les xarxes socials, seo,
      xarxes socials, xarxes, màrqueting, màrqueting digital, negoci, empresa, companyia, marca, tot, èxit, futur,
      potencial, valor, impacte, excellència, líder, líders, líder del mercat, referent, referents, número u, primera
      opció, oportunitat, oportunitats, solucions, sinergies, contingut, continguts, millor contingut, contingut de
      qualitat, organització, manera de treballar, necessitats, expectatives, feina, treball, vida, diferència,
      mentalitat, digitalització, transformació digital, transformació, nivell, metes, objectius, kpis, mètriques,
      història de marca, canals, canals socials, nous canals, perfil, somnis, esforç, bones pràctiques, enfocament,
      aspectes, temes, tendències, eines, ia, intelligència artificial, tecnologia, dades, processos, idees,
      competència, competidors, sector, indústria, equip de vendes, equip comercial, xarxa comercial, xarxa de vendes,
      força de vendes, departament de vendes, equip de màrqueting, equip de suport, necessitats dels clients,
      necessitats del client, feedback, opinió, rellevància, gent, orientació al client, posició, posicionament,
      posició al mercat, equip, companys, personal, ordre, procés de vendes, procés comercial, embut de vendes,
      estratègia comercial, canals de venda, fonts d ingressos, marca líder, marca de referència, marca més estimada,
      planeta, ecosistema, entorn, digital, online, offline, públic, nous públics, públic objectiu, emocions, passió
measure_head
  up: taxa, ràtio, índex, percentatge, puntuació, cobertura, precisió, exactitud, rendiment, capacitat, freqüència,
      quota, proporció, valor, volum, recompte, assistència, adopció, disponibilitat, afluència, ús, quantitat, nota,
      qualificació, nivell, ocupació, grau, valoració
  down: temps, durada, cost, costos, despesa, despeses, preu, retard, retards, demora, errors, pèrdua, pèrdues,
      consum, pes, deute, bretxa, emissions, residus, latència, distància, termini
measure_prefix
  count: nombre de, el nombre de, número de, nombre d, el nombre d, quantitat de, quantitat d, volum de, volum d,
      nombre mitjà de, mitjana de, nombre total de, nombre mensual de, total de, xifra de, base de, nivell de, índex
      de, índex d, taxa de, taxa d
  up: percentatge de, percentatge d, proporció de, quota de, ràtio de, valor de, valor mitjà de, freqüència de, hores
      de, hores d, ingressos per, grau de
  down: cost de, cost d, cost per, costos de, preu de, despesa en, temps de, temps d, temps per, temps mitjà de, temps
      mitjà d, temps entre, temps dedicat a, durada de, hores dedicades a, mida de, pes de, termini de
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
      primes, préstecs, propines, aforament, taxa de visualització
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
      temporalitat, pèrdues, malbaratament
"""
