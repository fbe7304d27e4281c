"""Catalan times that are no end: vague, repeating, compared, tied to events. Layout as in `languages`."""

TABLES = """
anchored
  of: següents al, següents a la, següents a l, posteriors al, posteriors a la, posteriors a l, des del, des de, des
      de la, des de l, de, del, després de, després del, a partir de, a partir del, a partir de la, a partir de l, des
      d, a comptar des de, a comptar des del, comptats des de, després de la, després de l, després d, següents a,
      posteriors a
anchor_noun
  step: signatura, firma, contractació, alta, compra, lliurament, installació, publicació, matrícula, inscripció,
      registre, comanda, venda, visita, recepció, sollicitud
  span: projecte, temporada, programa, pilot, contracte, curs, campanya, obra, obres, reforma, reformes, prova pilot,
      fase, fase pilot, primera fase, mandat, legislatura, torneig, lliga, gira, construcció, període de prova,
      pràctiques, vacances, estiu, primavera, hivern, tardor, consell, assemblea, reunió, conveni, subvenció,
      trasllat, esdeveniment, fusió, migració, auditoria
  event: llançament, llançament del producte, posada en marxa, conferència, congrés, fira, inauguració, obertura,
      rellançament, eleccions, espectacle, festival, sortida a borsa, rebaixes, edició, estrena, gala, casament,
      concert, ple, jornada, saló, aprovació, junta general, junta, junta d accionistes, lliurament de premis, inici
      de curs, propera edició, inspecció, entrada en vigor, jubilació, venciment del contracte, reobertura,
      presentació pública, sortida al mercat, festa major, convenció
compared
  surely: respecte a, respecte al, respecte de, respecte del, respecte als, respecte a l, respecte de l, respecte d,
      amb respecte a, amb respecte al, davant de, davant del, enfront de, enfront del, en comparació amb, en
      comparació amb el, en comparació amb l, comparat amb, comparat amb el, comparada amb, comparats amb, comparades
      amb, en relació amb, en relació amb el, en relació a, vs, vs ., versus, contra, mateix període de, mateix
      període del, mateix període de l, mateix trimestre de, mateix trimestre del, mateix mes de, mateix mes del, que
      el, que l, que en, respecte, respecte l, respecte el, respecte la, sobre l exercici, sobre les dades de, sobre
      les dades del, sobre la base de, sobre les xifres de, sobre els resultats de, segons les dades de, segons les
      dades del, prenent com a base, prenent com a base el, prenent com a base les dades de, prenent com a referència,
      prenent com a referència el, amb les dades de, amb les dades del, amb dades de, respecte a les dades de,
      respecte de les dades de, respecte al curs, respecte a l edició, respecte de l edició, a nivells de, a nivells
      del, al nivell de, al nivell del, als nivells de, amb relació a, amb relació al, amb relació a l, contra el, vs
      el, vs any, davant les de, enfront de les de, enfront de les dades de, que l any, millor que el, millor que en
      el
  maybe: sobre, des de, des del, de, per sobre de, per sota de, en base a
  baseline: base, línia base, línia de base, any base, any de referència, referència, valor de partida, partint de,
      valor base, període de referència, punt de partida
baseline_after
  level: com a base, com a referència, de base, de referència
vague_time
  soon: aviadet, prompte, prompt, tot seguit, ja, ja mateix, [ data ], [ termini ], [ mes ], aviat, al més aviat
      possible, com més aviat millor, tan aviat com sigui possible, el més aviat possible, com abans millor, quan
      abans millor, asap, el més ràpid possible, ràpidament, properament, pròximament, en un futur, en el futur, futur
      pròxim, futur proper, en un futur pròxim, en un futur proper, algun dia, en algun moment, amb el temps, a la
      llarga, a llarg termini, a mitjà termini, a curt termini, llarg termini, mitjà termini, curt termini, de manera
      contínua, de forma contínua, de manera continuada, regularment, de manera regular, amb regularitat,
      freqüentment, sovint, periòdicament, amb freqüència, permanentment, tard o d hora, quan sigui possible, quan es
      pugui, immediatament, de seguida, en un termini raonable, en un temps raonable, a temps, pròxims mesos, pròximes
      setmanes, pròxims anys, pròxims dies, propers mesos, properes setmanes, propers anys, propers dies, propers
      trimestres, mesos vinents, setmanes vinents, anys vinents, uns mesos, unes setmanes, uns anys, uns quants mesos,
      pocs mesos, poques setmanes, pocs anys, alguns mesos, algunes setmanes, diversos mesos, diverses setmanes,
      diversos anys, parell de mesos, parell de setmanes, parell d anys, un parell de mesos, un parell de setmanes, un
      parell d anys, un temps, vacances, temporada, la propera temporada, temporada alta, aquesta temporada, temporada
      turística, temporada d estiu, temporada d hivern, curs escolar, any escolar, curs acadèmic, any acadèmic, curs
      vinent, proper curs, pròxim curs, curs que ve, aquest curs, final de curs, final del curs, fi de curs, properes
      vacances, vacances d estiu, tornada a l escola, rebaixes, més endavant, amb els anys, sempre que sigui possible,
      progressivament, gradualment, a poc a poc, de mica en mica, de manera gradual, de forma gradual, de manera
      progressiva, de forma progressiva, quan puguem, quan tinguem temps, quan hi hagi temps, quan tinguem un moment,
      quan tinguem ocasió, quan toqui, quan arribi el moment, quan el pressupost ho permeti, quan hi hagi pressupost,
      quan tinguem pressupost, si és possible, sobre la marxa, segons es pugui, segons puguem, segons avancem, a
      mesura que puguem, a mesura que sigui possible, a mesura que avancem, conforme puguem, sense demora, sense
      dilació, sense pressa però sense pausa, en breu, en breu termini, en un termini breu, en poc temps, en el menor
      temps possible, en el mínim temps possible, d aquí a poc, d aquí a poc temps, d aquí a un temps, d aquí a uns
      mesos, d aquí a uns anys, tan bon punt puguem, tan bon punt es pugui, tan bon punt sigui possible, tan ràpid com
      puguem, tan aviat com puguem, tan aviat com es pugui, tan prompte com siga possible, el més aviat que puguem, el
      més ràpid que puguem, amb urgència, amb la màxima urgència, amb caràcter urgent, urgentment, més aviat que tard,
      amb el pas del temps, un dia d aquests, el dia de demà, primer any de funcionament, primer any d activitat,
      primer any de vida, primer mes d activitat, primers mesos, temporada de rebaixes, temporada d esquí, temporada
      baixa, la propera campanya, propera campanya, campanya vinent, temps prudencial, de cara al futur, de manera
      permanent, de forma permanent, de manera sostinguda, de forma sostinguda, com més prompte millor, en un futur
      immediat, futur immediat, proper mandat, aquest mandat, present mandat, aquesta legislatura, curs lectiu, any
      lectiu, aquest curs escolar, durant el curs, període de vacances, període nadalenc, període estival, època
      estival, festes nadalenques, abans que sigui tard, al més prompte possible, a la major brevetat, amb la màxima
      celeritat, sense trigar, sense trigar gaire, ben aviat, molt aviat, futur no gaire llunyà
recurrence
  daily: diari, diària, diaris, diàries, diàriament, cada dia, tots els dies, al dia, per dia, / dia, dia a dia, cada
      dia laborable
  weekly: setmanal*, setmanalment, cada setmana, totes les setmanes, per setmana, a la setmana, / setmana, setmana a
      setmana, setmana rere setmana, setmana sobre setmana, els caps de setmana, cada cap de setmana, caps de setmana,
      en cap de setmana, el cap de setmana, de setmana en setmana, entre setmana
  fortnightly: quinzenal*, cada quinzena, cada dues setmanes, cada 2 setmanes, cada 15 dies, cada quinze dies
  monthly: mensual*, mensualment, cada mes, tots els mesos, per mes, al mes, / mes, mes a mes, mes rere mes, mes sobre
      mes, bimestral*, bimestralment, d un mes per l altre, de mes en mes, cada bimestre
  quarterly: trimestral*, trimestralment, cada trimestre, tots els trimestres, per trimestre, al trimestre, /
      trimestre, trimestre a trimestre, trimestre rere trimestre, cada tres mesos, cada 3 mesos
  yearly: anual*, anualment, cada any, tots els anys, per any, a l any, l any, / any, any a any, any rere any, any
      sobre any, interanual*, cada dotze mesos, cada 12 mesos, d any en any, semestral*, semestralment, cada semestre,
      biennal*, cada temporada, cada curs, per curs, per temporada, per semestre, al semestre, quadrimestral*, cada
      quadrimestre, cada exercici, per exercici, d un any per l altre
after
  yes: després de, després del, després de la, després de l, després d, després dels, després de les, passat, passada,
      passats, un cop acabat, un cop acabada, un cop finalitzat, un cop finalitzada, una vegada acabat, una vegada
      acabada, posterior a, posterior al, posteriors a, posteriors al
"""
