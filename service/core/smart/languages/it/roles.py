"""Italian words that say what a number or a clause is for. Layout as in `languages`: tag, value, phrases."""

TABLES = """
definite
  the: il, lo, la, i, gli, le, l, nostr@, su@
article
  the: il, lo, la, i, gli, le, l, un, uno, una, nostr@, i nostri, le nostre, il nostro, la nostra, mi@, miei, su@,
      suoi, vostr@, uno dei nostri, una delle nostre
determiner
  all: tutt@, tutti i, tutte le, tutti gli, tutti i nostri, tutte le nostre, tutto il, tutta la, ogni, ciascun@,
      ciascuno dei, qualsiasi, qualunque, quest@, quest, quell@, quei, entrambi, entrambe, entrambi i, entrambe le
of
  of: di, del, dello, dell, della, dei, degli, delle, d
from
  from: partendo da, partendo dal, partendo dai, partendo dalle, a partire dai, dagli attuali, dalle attuali, dall
      attuale, passando da, passando dal, passare da, passare dal, passare dall, passi da, passi dal
  paired: da, dal, dallo, dall, dalla, dai, dagli, dalle, da un, da una, da circa, dai circa, da oltre
delta
  by: di almeno il, di almeno, di almeno un, di almeno l, di oltre il, di oltre, di più del, di circa il, di circa, di
      circa un, di un ulteriore, di un altro, di altri, di altre, di quasi, di quasi il, almeno del, almeno di, almeno
      dell, di un minimo del, di un totale di, in misura del, nella misura del, fino al massimo del
  moving: di, del, dello, dell, della, d, in, per, di un, di una, con
level
  to: a, al, allo, all, alla, ai, agli, alle, ad, a un, ad un, a una, fino a, fino al, fino all, fino alla, fino ai,
      fino a un, sino a, sino al, sino all, a oltre, ad oltre, a più di, a meno di, ad almeno, ad almeno il, a almeno,
      almeno al, almeno a, intorno al, intorno ai, sopra il, sopra i, sopra le, sopra l, sotto il, sotto i, sotto le,
      sotto l, al di sopra del, al di sopra di, al di sotto del, al di sotto di, al di sotto dei, al di sotto dell, al
      di sopra dell, per raggiungere, per raggiungere il, per arrivare a, per arrivare al, fino a raggiungere, fino a
      raggiungere il, fino a raggiungere i, raggiungendo, raggiungendo il, arrivando a, arrivando al, a un massimo di,
      ad un massimo di, a un minimo di, a circa, a quota, tra, entro
  of: di, del, dello, dell, della, d, di un, di una, di almeno, di almeno il, di oltre, di più di, di meno di, di
      circa, di oltre il, fino a di, pari a, pari al, pari all, per un valore di, di almeno un, di un minimo di, di un
      massimo di, di quasi
comparator
  min: almeno, almeno il, almeno un, almeno l, almeno i, come minimo, minimo, un minimo di, un minimo del, non meno
      di, non meno del, più di, più del, più dell, oltre, oltre il, oltre i, oltre le, oltre l, superior^ a, superiore
      al, superiore all, superiori a, superiori al, superando, superare, superare i, superare il, superare le, sopra,
      sopra il, sopra i, sopra le, al di sopra di, al di sopra del, al di sopra dei, maggiore di, maggiore del,
      maggiori di, ≥, >, non inferiore a, non inferiore al, non inferiore all, mai sotto, mai sotto il, mai al di
      sotto del, a partire da
  max: al massimo, al massimo il, come massimo, massimo, massimo di, un massimo di, un massimo del, non più di, non
      più del, non oltre, non oltre il, meno di, meno del, meno dell, inferior^ a, inferiore al, inferiore all,
      inferiori a, sotto, sotto il, sotto i, sotto le, sotto la, sotto l, sotto quota, al di sotto di, al di sotto
      del, al di sotto dei, al di sotto dell, al di sotto della, minore di, minore del, minori di, ≤, <, senza
      superare, senza superare il, senza superare i, senza superare le, non superiore a, non superiore al, non
      superare, non superare il, non superare i, non superare le, non superare l, non superi, non superi il, non
      superi i, non superi le, non superino, non superino i, non supera, non supera il, non eccedere, non ecceda,
      entro un massimo di, entro un massimo del, mai oltre, mai oltre il, mai sopra, mai sopra il, mai al di sopra
      del, limitato a, tetto di, un tetto di, entro il limite di, entro il limite del
  about: circa, circa il, intorno a, intorno al, attorno a, attorno al, quasi, quasi il, approssimativamente, ca, ~,
      all incirca, un totale di, una media di, in media, mediamente, vicino a, vicino al, poco più di, poco meno di,
      praticamente, altri, altre, ulteriori
comparator_after
  min: o più, o superiore, o superiori, o meglio, minimo, come minimo, almeno, e oltre, e più, o oltre
  max: o meno, o inferiore, o inferiori, al massimo, massimo, o sotto
negation
  not: non, mai, senza, nessun, nessuno, nessuna, neppure
hold
  hold: non superare, non superi, non superino, non supera, non eccedere, non ecceda, non più di, non più del, non
      oltre, al massimo, mai sotto, mai sotto il, mai al di sotto, mai sopra, mai oltre, mai più di, non scendere
      sotto, non scenda sotto, non scendere al di sotto, non scenda al di sotto, non scendano sotto, non andare oltre,
      non salire oltre, senza superare, non superiore a, non superiore al, non meno di, non inferiore a, non inferiore
      al, un massimo di, massimo di, limitato a, non lasciare che, non permettere che, non far scendere, non far
      salire
baseline
  now: attualmente, attual^, ora, adesso, oggi, al momento, ad oggi, a oggi, presente, siamo a, siamo al, era, erano,
      è stato, è stata, abbiamo, partiamo da, partiamo dal, punto di partenza, valore di partenza, valore iniziale,
      valore attuale, baseline, base, partendo da, invece di, invece del, invece dei, anziché, anziché il, vs, versus,
      rispetto a, rispetto al, rispetto ai, rispetto agli, rispetto alle, rispetto alla, rispetto all, a fronte di, a
      fronte del, contro il, contro i, contro le, contro, precedent^, precedentemente, dell anno scorso, l anno
      scorso, finora, di partenza, di oggi, è al, è a, sono al, ora al, ora a, oggi al, oggi a, attualmente al,
      attualmente a, attualmente pari al, attualmente all, oggi all, iniziale, in confronto al, in confronto ai
not_a_target
  age: maggiori di, over, under, di età compresa tra, età compresa tra, di età tra, età tra, tra i 18, con più di 50
      dipendenti, aziende con più di, aziende con, aziende con oltre, imprese con più di, imprese con, pmi con, con
      fatturato superiore a, con un fatturato superiore a, che fatturano più di, nel raggio di, raggio di, entro un
      raggio di, che spendono più di, con un valore superiore a, di valore superiore a, di importo superiore a, in
      ritardo di, aperti da più di, aperti da oltre, con più di una, più vecchi di, più vecchie di, di almeno 18
  aged: di, da, dai, tra, fra, tra i, fra i, tra gli, tra le, di più di, di oltre, con più di, con oltre, di meno di,
      oltre i, oltre, da oltre, da più di, superiori a, della durata di, dei
  grown: sopra i, sotto i, oltre gli, sopra gli, sotto gli
  label: fondata nel, fondato nel, dall anno, fase, livello, versione, numero, n ., n o, num, #, articolo, ambito,
      iso, sala, passo, gruppo, tipo, classe, ondata, round, serie, grado, generazione, windows, office, suite,
      industria, capitolo, sezione, pagina, tappa, coorte, sprint, modello, linea, porta, edificio, piano, studio,
      progetto, visione, agenda, strategia, orizzonte, programma, edizione, volume, zona, percorso, strada, canale,
      norma, uni, en iso, paragrafo, obiettivo, kr, kpi, risultato chiave, compito, priorità, unità, opzione,
      scenario, allegato, appendice, categoria, modulo, area, hotel a, alberghi a, hotel, prova di, prova gratuita di,
      garanzia di, sfida di, corso di, corsi di
  top: top, i primi, le prime, primi, prime, i migliori, le migliori, migliori, gli ultimi, ultimi, i principali, le
      principali, principali, i restanti, restanti, nella top, tra i primi, tra le prime
after_number
  age: anni di età, anni di esperienza, anni e oltre, giorni di ritardo, giorni di scaduto, dipendenti o più, km di
      raggio, pollici, megapixel, mg, cl, enni, enne
  label: stelle superior, gradi, giorni di prova, notti, posti letto
name
  name: un punto di riferimento, un passo avanti, un partner
  name: 24 / 7, h24, 24 ore su 24, 24 h, 7 giorni su 7, numero uno, n . 1, n 1, # 1, il numero 1, numero 1, uno dei,
      una delle, uno a uno, 1 a 1, 1 : 1, prima classe, b2b, b2c, co2, web 2, 100 % biologic@, 100 % natural^, 100 %
      vegan@, 100 % sicur@, 100 % trasparent^, 100 % passione, 100 % cotone, 100 % italian@, 100 % local^, 100 % made
      in, 100 % digital^, 100 % ecologic@, 100 % riciclabil^, 100 % rinnovabil^, 100 % sostenibil^, 100 % dedicat@,
      100 % concentrat@, 360 gradi, 360 °, una squadra, una voce, fortune 500, top 1 %, ognuno, una cosa, made in
      italy
occasions
  1: una volta
  2: due volte
  3: tre volte
  4: quattro volte
no
  0: nessun, nessuno, nessuna, zero
infinitive
  to: per, al fine di, con l obiettivo di, allo scopo di, con lo scopo di, in modo da, così da, affinché
linking
  a: a, ad, di, che
change
  savings: risparmi*, risparmio
  increase: aument*, increment*, crescita, crescite, rialzo, miglioramento, miglioramenti, più, in più, aggiuntiv@,
      ulterior^, extra, superiore, maggior, maggior^, incremento di, crescita di, ampliamento, espansione, guadagno,
      di più
  decrease: riduzion^, diminuzion^, cal*, calo, flession^, tagli*, taglio, ribasso, discesa, meno, in meno, minor,
      minor^, inferiore, contrazione, abbattimento, di meno
  improve: migliore, migliori, miglior, miglioramento, miglioramenti, ottimizzazione
purpose
  so: affinché, così che, in modo che, cosicché, in modo da poter, per poter, per aiutarci a, per aiutare a, così,
      contribuendo a, in vista della crescita, perché, poiché, dato che, visto che, siccome, a causa di, grazie a,
      come risultato di, quindi, pertanto, per sostenere, a sostegno di, a supporto di, per garantire, per assicurare,
      che permetta, che ci permetta, che consenta, in linea con, nell ambito di, come parte di, per contribuire a, per
      favorire, per promuovere, per rafforzare, per dimostrare, per far conoscere, per creare fiducia, per convincere,
      nella speranza di, in preparazione di, e in questo modo, in questo modo, permettendo, consentendo, favorendo,
      nell interesse di
means
  by: tramite, attraverso, attraverso la, attraverso il, mediante, grazie a, grazie al, grazie alla, grazie ai, con l
      aiuto di, per mezzo di, via, basato su, sfruttando, usando, utilizzando, con l ausilio di
  gerund: pubblic", lanci", cre", utilizz", us", miglior", ottimizz", realizz", svilupp", offrendo, organizz", invi",
      aggiungendo, riducendo, investendo, form", facendo, collabor", mettendo, introducendo, rispondendo, promuovendo,
      annunci", concentrandoci su, contatt", progett", lavor", partecip", gener", aprendo, semplific", rinegoz",
      ampli", applic", complet", prepar", scrivendo, producendo, integr", dando, seguendo, digitalizz", automatizz",
      visit", acquist", vendendo, attiv", cur", segment", potenzi", rafforz", riattiv", rinnov", sostituendo,
      install", chiam", condividendo, spieg", elimin", migr", test", ottenendo, raggiungendo, assumendo, coinvolgendo,
      aument", increment", spost"
statement
  mission: la nostra missione è, la nostra mission è, la nostra visione è, il nostro scopo è, la nostra promessa è,
      esistiamo per
  is: è in ferie, in ferie, sono in ferie
  is: responsabile della, responsabile del, responsabile di, responsabile dei, sono responsabile, addetto a, addetta
      a, incaricato di, gestisce la, gestisce il, gestisce i, mi occupo, si occupa di, si occupa del, si occupa
      della, ci occupiamo, abbiamo lanciato, abbiamo aperto, abbiamo pubblicato, abbiamo assunto, abbiamo avuto,
      abbiamo fatto, abbiamo venduto, abbiamo raggiunto, abbiamo vinto, abbiamo perso, abbiamo chiuso, abbiamo
      ricevuto, sta andando, stanno andando, va bene, va male, vanno bene, vanno male, amano, ama, apprezzano, al
      tuo fianco, al vostro fianco, prima di tutto, per te, per voi, da sempre, dal primo giorno, anni di
      esperienza, siamo, sono cresciute, sono calate, è cresciuto, è calato, è sceso, è salito, sono scese, sono
      salite, sono aumentate, sono diminuite, è aumentato, è diminuito
  is: siamo, è stato, è stata, sono stati, sono state, siamo stati, è importante, sono importanti, è fondamentale, è
      essenziale, era, erano, avevamo, abbiamo avuto, è calato, è calata, sono calati, sono calate, è sceso, è scesa,
      è salito, è salita, è cresciuto, è cresciuta, sono cresciuti, sono cresciute, sono aumentati, sono aumentate, è
      aumentato, è aumentata, è diminuito, abbiamo perso, amiamo, crediamo, crediamo in, crediamo che, siamo
      orgogliosi, siamo orgogliose, pensiamo che, apprezziamo, abbiamo sempre, è la nostra passione, è quello che
      facciamo, è nel nostro dna, è tutto, viene prima, vengono prima, conta, contano, è fantastico, ama, adora,
      sappiamo che, al centro di tutto, sono al centro
subject
  we: ci siamo dati come obiettivo, ci siamo dati l obiettivo di, ci siamo posti l obiettivo di, ci siamo prefissati di,
      abbiamo l obiettivo di, abbiamo come obiettivo, ci prefiggiamo di, ci poniamo l obiettivo di, ci diamo l obiettivo
      di, l intento è, l intento è di, contiamo di, conta di, prevediamo di, prevede di, si prevede di, si prevede, si
      punta a, si punta ad, si mira a, si mira ad, è previsto, è prevista, sono previsti, sono previste, ci aspettiamo,
      ci aspettiamo di, abbiamo in programma di, ha il compito di, si impegna a, si impegnano a, si propone di, si
      propongono di, siamo chiamati a, siamo determinati a, abbiamo intenzione di, ha intenzione di, la sfida è, la
      priorità è, lo scopo è, il traguardo è, la meta è, speriamo di, è necessario, è nostro obiettivo, sarà necessario,
      serve, servono, stiamo lavorando per, ci auguriamo di, desideriamo, auspichiamo, decidiamo di, abbiamo deciso di,
      dovremo, dobbiamo riuscire a, riuscire a, riuscire ad, arrivare ad avere, cercheremo di, proviamo a, andare a,
      andiamo a, impegno a, obiettivo, target, traguardo, noi, io, voi, loro, vogliamo, voglio, vuole, vogliono,
      vorremmo, vorrei, intendiamo, intendo, intende, dobbiamo,
      deve, devono, dovremmo, dovrà, dovranno, possiamo, può, possono, bisogna, occorre, puntiamo a, puntare a,
      miriamo a, ci proponiamo di, ci impegniamo a, impegnarsi a, l obiettivo è, il nostro obiettivo è, obiettivo è,
      e, ed, o, poi, anche, inoltre, dopo, con successo, attivamente, per favore, non, mai, kr, kr1, kr2, kr3, kr4,
      kr5, risultato chiave, significativamente, gradualmente, progressivamente, sostanzialmente, insieme,
      congiuntamente, di nuovo, ci, si, mentre, ma, nonché, bensì, il team, team, la squadra, l azienda, che, per,
      sarà, è, consiste nel, fare in modo che, far sì che
particle
  as: come, tale, tali, incluso, inclusa, inclusi, compres@, che, tranne, eccetto
pronoun
  them: loro, essi, esse, lui, lei, ciò, ci, vi, ne, si, che, chi, quale, quali, questo, quello, più, meno, meglio,
      stess@, tutti, tutto
abbreviation
  a: dott ., dott . ssa, sig ., sig . ra, sig . ri, prof ., prof . ssa, ing ., avv ., arch ., geom ., rag ., dir .,
      resp .,
      art ., ecc ., es ., pag ., tel ., max ., min ., ca ., circ ., s . r . l ., s . p . a ., srl ., spa ., a . a .,
      a . s .,
      n ., nr ., num ., appross ., incl ., escl ., trim ., sem ., sett ., cat ., rif ., vol ., inc ., vs ., dr .,
      dr . ssa
to_everyone
  yes: a tutti, a tutte, a tutti i, a tutte le, a tutti gli, a ogni, a ciascun@, per tutti i, per tutte le,
      per tutti gli, per ogni, per ciascun@
without
  out: senza, senza alcun, senza alcuna, senza nessun
auxiliary
  is: è, sono
  is: essere, esser, sia, siano, sarà, saranno, sarebbero, essersi, essere stat@, sia stat@, siano stat@, sarà
      stat@, saranno stat@, venire, viene, vengono, venga, vengano, verrà, verranno, va, vanno, vada, vadano, andrà,
      andranno, risultare, risulti, risultino, risulterà, risulteranno, resti, restino, rimanga, rimangano
  has: avere, aver, averne, abbia, abbiano, avrà, avranno, avremo, avrò, abbiamo già
adverb
  so: già, tutt@, ormai, pienamente, completamente, interamente, effettivamente, anche, definitivamente, ufficialmente,
      regolarmente, sempre, correttamente, formalmente, poi, infine, nuovamente, almeno
owner
  owner: responsabile, a cura di, assegnato a, assegnata a, in carico a, incaricato, incaricata, referente, owner
okr
  objective: obiettivo, objective, o1, o2, o3, o, obj, meta, obiettivo smart, il nostro obiettivo, okr
  key_result: kr, kr1, kr2, kr3, kr4, kr5, risultato chiave, risultato chiave 1, risultato chiave 2, risultato chiave
      3, risultati chiave, rc, rc1, rc2, rc3
"""
