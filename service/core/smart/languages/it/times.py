"""Italian numbers and times. Layout as in `languages`: tag, value, phrases."""

TABLES = """
scale
  12: dozzina, dozzine
  100: centinaio, centinaia
  1000: mila, mille, k, migliaio, migliaia
  1000000: milion^, mln, m, mio
  1000000000: miliard*, mld, mrd
fraction
  0.5: metà, mezzo, mezza, la metà
  0.333333: terzo, terzi, terza parte
  0.25: quarto, quarti, quarta parte
  0.2: quinto, quinti, quinta parte
  0.1: decimo, decimi, decima parte
one
  a: un, una, uno
and
  and: e, ed, &
added
  yes: nuov@
multiplier
  2: raddoppi~, raddoppiare, raddoppia, raddoppiamo, raddoppiando, raddoppierà, raddoppio, il doppio di, il doppio
      dei, il doppio delle, il doppio, x2, x 2, per due, doppio
  3: triplic~, triplicare, triplica, triplicando, triplo, il triplo di, il triplo dei, il triplo, x3, x 3, per tre
  4: quadruplic~, il quadruplo, x4, x 4
  5: quintuplic~, x5, x 5
  10: decuplicare, x10, x 10
  0.5: dimezz~, dimezzando, dimezzamento, della metà, alla metà, a metà, di metà, per metà
times
  times: x, volte
multiplying
  yes: moltiplic~
factor
  by: per
out_of
  of: su, di ogni, su ogni
range
  to: a, ai, al, fino a, alle
  and: e, ed
  -: -, o
between
  between: tra, fra, tra i, tra le, compreso tra, compresa tra, compresi tra, tra il, tra l
percent
  %: %, per cento, percento, pct
  ‰: ‰, per mille
points
  pp: punto percentuale, punti percentuali, pp, p.p, p . p, ppt, punti di percentuale
  bp: punti base, punto base, pb
currency
  EUR: €, eur, euro
  USD: $, usd, dollar*
  GBP: £, gbp, sterlin+
  PLN: pln, zł, zloty
  BGN: bgn, lev
unit
  hours: or+, h, ore lavorative, ore di lavoro
  minutes: minut*, min
  seconds: second*, sec, s
  milliseconds: ms, millisecond*
  days: giorn*, giorno lavorativo, giorni lavorativi, gg, giorni feriali, giorni di calendario
  weeks: settiman+
  months: mes^
  quarters: trimestr^
  years: ann*
  stars: stell+
  points: punt*, pt
ordinal_suffix
  th: o, a, °, º
vague_amount
  many: qualche decina di, qualche decina, un buon numero di, la maggior parte di, la maggior parte dei,
      la maggior parte
      delle, gran parte dei, gran parte delle, buona parte dei, molt@, moltissim@, molti più, molte più, molto più,
      tant@, tanti più, un sacco di, gran numero di, un gran
      numero di, una grande quantità di, numeros@, innumerevoli, il maggior numero di, il maggior numero possibile di,
      il più possibile, quanti più possibile, quanto più possibile, alcun@, qualche, diversi, diverse, pochi, poche,
      vari, varie, una manciata di, un paio di, una serie di, parecchi, parecchie, alcune centinaia di, diverse
      centinaia di, diverse centinaia, centinaia, centinaia di, decine di, decine, dozzine di, alcune migliaia di,
      diverse migliaia, diverse migliaia di, migliaia, migliaia di, decine di migliaia, decine di migliaia di,
      centinaia di migliaia di, milioni, milioni di, diversi milioni di, doppia cifra, a doppia cifra, due cifre, a
      due cifre, percentuale a doppia cifra, tre cifre
  greatly: significativamente, sostanzialmente, considerevolmente, notevolmente, drasticamente, enormemente,
      fortemente, leggermente, un po, un poco, molto, parecchio, sensibilmente, nettamente, in modo significativo, in
      maniera significativa, in modo sostanziale, in modo notevole, al massimo, al minimo, il più possibile, per
      quanto possibile, a un livello ragionevole, a un livello accettabile, a livelli accettabili, significativ@,
      considerevol^, notevol^, sostanzial^, drastic@, sufficient^, ottimal^, ragionevol^
placeholder
  x: xx, xxx, xxxx, tbd, da definire, nn, n, __, ___, ____, _____, ? %, $ x, € x, x €, n %, y %, z %, x %, xx %, # #,
      [ numero ], [ x ], [ n ], [ % ], [ valore ], [ quantità ], ( numero )
month
  1: gennaio, gen
  2: febbraio, feb
  3: marzo, mar
  4: aprile, apr
  5: maggio, mag
  6: giugno, giu
  7: luglio, lug
  8: agosto, ago
  9: settembre, set, sett
  10: ottobre, ott
  11: novembre, nov
  12: dicembre, dic
weekday
  0: lunedì
  1: martedì
  2: mercoledì
  3: giovedì
  4: venerdì
  5: sabato
  6: domenica
ordinal
  1: prim@, i, 1 °
  2: second@, ii
  3: terz@, iii
  4: quart@, iv
  -1: ultim@
period
  day: giorn*, giorni lavorativi, gg, giorni di calendario, giorni feriali
  week: settiman+
  month: mes^
  quarter: trimestr^
  half: semestr^, metà
  year: ann*, anno solare
  fiscal_year: anno fiscale, anni fiscali, esercizio, esercizi, esercizio fiscale, anno finanziario, anno contabile,
      fy
  decade: decennio, decennale
named_period
  q1: q1, q 1, t1, t 1, 1 t, 1 q, 1 o trimestre, trimestre 1
  q2: q2, q 2, t2, t 2, 2 t, 2 q, 2 o trimestre, trimestre 2
  q3: q3, q 3, t3, t 3, 3 t, 3 q, 3 o trimestre, trimestre 3
  q4: q4, q 4, t4, t 4, 4 t, 4 q, 4 o trimestre, trimestre 4
  h1: h1, s1, 1 s, h 1, s 1, semestre 1, 1 h
  h2: h2, s2, 2 s, h 2, s 2, semestre 2, 2 h
end_period
  day: fine giornata
  week: fine settimana lavorativa
  month: fine mese, la fine del mese, fine del mese
  quarter: fine trimestre, la fine del trimestre, fine del trimestre
  year: fine anno, la fine dell anno, fine dell anno
  fiscal_year: chiusura dell esercizio, fine dell esercizio, fine esercizio, la fine dell esercizio, chiusura
      esercizio, chiusura fiscale
season
  5: primavera
  8: estate
  11: autunno
  2: inverno
feast
  sunday2-5: festa della mamma
  12-25: natale, giorno di natale, feste natalizie
  12-24: vigilia di natale
  12-26: santo stefano
  12-31: san silvestro, ultimo dell anno
  1-1: capodanno, anno nuovo
  1-6: epifania, befana
  2-14: san valentino
  3-8: festa della donna
  3-19: san giuseppe, festa del papà
  4-22: giornata della terra
  4-23: sant jordi, san giorgio
  4-25: festa della liberazione, liberazione
  5-1: festa dei lavoratori, festa del lavoro, primo maggio
  6-2: festa della repubblica
  6-24: san giovanni
  6-29: san pietro e paolo
  8-15: ferragosto
  10-31: halloween
  11-1: ognissanti, tutti i santi
  11-2: giorno dei morti
  12-6: san nicola
  12-7: sant ambrogio
  12-8: immacolata
  12-13: santa lucia
  easter: pasqua, settimana santa, domenica di pasqua
  easter-2: venerdì santo
  easter+1: pasquetta, lunedì dell angelo, lunedì di pasqua
  easter+49: pentecoste
  easter-47: carnevale, martedì grasso
  black friday: black friday
  cyber monday: cyber monday
  thanksgiving: giorno del ringraziamento
closing
  yes: entro l, entro il, entro la, entro questo, entro lo, nell arco dell, nel corso dell, nel corso del, entro e non
      oltre il, entro e non oltre l
edge
  end: chiudere, chiudere l, chiudere il, chiudiamo l, chiudiamo il, chiuderemo l, chiuderemo il, chiuda l, chiuda il,
      concludere l, concludere il, terminare l, terminare il, finire l, finire il, fine, la fine, fine di, fine del,
      fine dell, fine della, la fine di, la fine del, la fine dell, la fine della,
      alla fine di, alla fine del, alla fine dell, alla fine della, a fine, per fine, verso la fine di, verso la fine
      del, termine del, il termine del, il termine dell, il termine di, al termine del, al termine dell, al termine
      di, chiusura del, la chiusura del, la chiusura dell, chiusura dell, ultimo giorno di, l ultimo giorno di, l
      ultimo giorno del, ultimo giorno del, prima che finisca, prima che termini, prima della fine di, prima della
      fine del, prima della fine dell, prima che si chiuda
  start: inizio, l inizio, inizio di, inizio del, inizio dell, l inizio di, l inizio del, l inizio dell, all inizio
      di, all inizio del, all inizio dell, primo giorno di, primo giorno del
  mid: metà, metà di, a metà, a metà di, a metà del, metà del, la metà di, la metà del
  early: inizi di, agli inizi di, agli inizi del, primi di, ai primi di, primi del, inizi del
which
  this: quest@, quest, il presente, l attuale, il corrente, resto di questo, resto dell, resto del, il resto dell,
      corrente
  next: prossim@, successiv@, seguent^, entrante
  last: scors@, passat@, precedent^, ultim@
which_after
  this: in essere
  this: corrente, in corso, attuale
  next: prossim@, successiv@, seguente, entrante, a venire, che viene
  last: scors@, passat@, precedente, ultimo
time_prep
  before: prima delle, prima degli, prima dell, prima che finisca il, prima che cominci, prima che parta
  by: entro, entro il, entro la, entro e non oltre, entro e non oltre il, entro l, entro lo, entro le, entro i, entro
      gli, entro il mese di, fino a, fino al, fino all, fino alla, fino ai, fin al, sino a, sino al, sino alla, sino
      all, al più tardi, al più tardi il, al più tardi entro, al più tardi a, non oltre, non oltre il, non più tardi
      del, non più tardi di, per, per il, per la, per l, scadenza, scadenza il, con scadenza, con scadenza il, con
      scadenza al, termine, termine il, deadline, data limite, data obiettivo, da qui a, da qui
      al, da qui alla, da adesso a, da oggi a, da oggi al, di qui a, di qui al, in vista di, in vista del, in tempo
      per, in tempo per il, massimo entro, massimo il, e entro, consegna, che termina il
  before: prima di, prima del, prima della, prima dell, prima dello, prima che inizi, prima che arrivi, prima dei
  in: al, all, alla, a, ad, in, nel, nell, nella, nello, nei, durante, durante il, durante la, durante l,
      nel corso di, nel corso del, nel
      corso dell, nel corso della, il, lo, l, nell arco di, nell arco del, nell arco dell, nel mese di, in tutto il,
      per tutto il, per tutto, lungo tutto il
  of: di, del, dell, della, d
  from: da, dal, dall, dalla, a partire da, a partire dal, a partire dall, con decorrenza dal, con inizio il, con
      inizio a, dopo, dopo il, dopo la, dopo l
within
  within: entro, entro i, entro le, entro gli, in, nei, nelle, negli, nell, nell arco di, nel giro di, tra, fra, in
      meno di, in al massimo, in un massimo di, in non più di, entro un massimo di, in un periodo di, per un periodo
      di, nel corso di, nel corso dei, nel corso delle, durante, durante i, per i, per le, da qui a, in circa, in
      soli, in sole, in appena, al massimo in, massimo in, entro massimo, nel termine di, entro il termine di, nello
      spazio di, nel
time_word
  period: periodo, tempo
from_now
  now: da adesso, da oggi, da ora, a partire da oggi
anchored
  of: successivi al, successivi alla, successivi all, successive al, successive alla, dal, dalla, dall, dallo, da,
      dopo, dopo il, dopo la, dopo l, di, dei
anchor_noun
  event: mondiali, olimpiadi, edizione, torneo, gara, maratona, collaudi, presentazione, cerimonia, esame, esami,
      referendum, assemblea dei soci, cda, consiglio di amministrazione, riapertura, consegna delle chiavi,
      ristrutturazione, acquisizione, transizione, onboarding, prova, fase di test, bando
  event: sprint, rilascio, indagine, release, incontro, verifica, sondaggio, stagione sciistica, biennio, mandato,
      consiliatura, lavori, cantiere, collaudo, trattativa, gara d appalto, percorso, periodo di prova, tirocinio,
      semestre europeo, ciclo, fase pilota, sperimentazione, rinnovo, scadenza, lancio, lancio del prodotto,
      messa online, go live, conferenza, congresso, fiera, evento, riunione,
      consiglio, assemblea, inaugurazione, apertura, rilancio, migrazione, audit, elezioni, fusione, trasloco,
      trasferimento, campagna, progetto, stagione, programma, pilota, contratto, corso, spettacolo, festival, vacanze,
      ferie, estate, primavera, inverno, autunno, quotazione, firma, saldi, pubblicazione, assunzione, acquisto,
      consegna, installazione, iscrizione, gara
compared
  surely: rispetto a, rispetto al, rispetto alla, rispetto all, rispetto allo, rispetto ai, rispetto alle, in
      confronto a, in confronto al, in confronto all, a confronto con, confrontato con, in relazione a, in relazione
      al, nei confronti del, vs, vs ., versus, contro, contro il, stesso periodo del, stesso periodo dell, stesso
      periodo di, stesso trimestre del, stesso trimestre dell, stesso mese del, stesso mese dell, che nel, sul, sull,
      sullo
  maybe: su, dal, da, sopra, sotto, in base a
  baseline: base, baseline, anno base, anno di riferimento, valore di partenza, riferimento, periodo di riferimento,
      punto di partenza, valore base, partendo da, partendo dal, anno di base, valore iniziale
baseline_after
  level: come base, come riferimento, di base, di riferimento
vague_time
  soon: quando avremo tempo, quando c è tempo, quando ci sarà tempo, quando si può, quando potremo, quando sarà il
      momento, quando sarà possibile, quando le risorse lo permettono, quando il budget lo permette, appena ci sarà
      tempo, appena avremo tempo, appena si può, appena potremo, tempo permettendo, passo dopo passo, passo passo,
      un passo alla volta, poco per volta, un po alla volta, pian piano, piano piano, lentamente, a tappe, per
      gradi, per fasi, strada facendo, cammin facendo, via via, mano a mano, in un futuro non troppo lontano, in un
      futuro non lontano, in un futuro prossimo, futuro prossimo, non troppo lontano, a tempo debito, a suo tempo,
      in tempi rapidi, in tempi rapidissimi, in tempi stretti, in tempi certi, nel più breve tempo possibile, nel
      minor tempo possibile, con urgenza, urgentemente, d urgenza, senza indugio, senza ritardo, senza ulteriori
      ritardi, prontamente, celermente, al più presto possibile, prima possibile, il più velocemente possibile,
      continuamente, di continuo, in continuazione, in maniera costante, in modo costante, in modo permanente, in
      modo graduale, in maniera graduale, in modo progressivo, nelle prossime settimane, nelle settimane a venire,
      nei giorni a venire, nelle prossime stagioni, prossime stagioni, prossime settimane, un paio d anni, paio d
      anni, fra qualche anno, tra qualche anno, qualche tempo, tra non molto, tra un po, fra un po, di qui a poco,
      da qui a poco, in un secondo momento, in un secondo tempo, in una fase successiva, in futuro prossimo, al
      momento opportuno, al momento giusto, appena le condizioni lo permettono, nel corso degli anni, con calma,
      senza fretta, ogni volta che è possibile, ogni volta possibile, non appena, una volta aperto, una volta
      aperta, una volta completato, una volta completata, una volta lanciato, una volta lanciata, una volta
      terminato, una volta terminata, una volta finito, una volta finita, una volta pronto, una volta pronta, appena
      aperto, appena aperta, appena pronto, appena sarà pronto, appena aprirà, quando apriremo, quando aprirà,
      quando partirà, dopo che, dopo l estate, dopo le vacanze, dopo le ferie, lungo il percorso, lungo la strada
  soon: [ data ], [ scadenza ], [ mese ], presto, al più presto, il prima possibile, prima possibile, quanto prima,
      appena possibile, non appena possibile, il più presto possibile, asap, il più rapidamente possibile,
      velocemente, rapidamente, a breve, tra breve, fra poco, tra poco, prossimamente, in futuro, nel futuro, nel
      prossimo futuro, in un prossimo futuro, un giorno, prima o poi, col tempo, con il tempo, nel tempo, a lungo
      termine, a medio termine, a breve termine, nel lungo periodo, nel medio periodo, nel breve periodo, lungo
      termine, medio termine, breve termine, lungo periodo, medio periodo, breve periodo, d ora in poi, da ora in poi,
      in modo continuo, in maniera continua, continuativamente, regolarmente, con regolarità, in modo regolare,
      frequentemente, spesso, periodicamente, costantemente, permanentemente, quando possibile, se possibile,
      immediatamente, subito, in tempi brevi, in tempi ragionevoli, in un tempo ragionevole, tempestivamente, in tempo
      utile, per tempo, prossimi mesi, prossime settimane, prossimi anni, prossimi giorni, prossimi trimestri, mesi a
      venire, settimane a venire, anni a venire, mesi successivi, alcuni mesi, alcune settimane, alcuni anni, qualche
      mese, qualche settimana, qualche anno, pochi mesi, poche settimane, pochi anni, diversi mesi, diverse settimane,
      diversi anni, un paio di mesi, un paio di settimane, un paio di anni, paio di mesi, paio di anni, un po di
      tempo, vacanze, ferie, stagione, prossima stagione, alta stagione, questa stagione, stagione estiva, stagione
      invernale, stagione turistica, anno scolastico, anno accademico, rientro a scuola, rientro, saldi, più avanti,
      in seguito, negli anni, da definire, progressivamente, gradualmente, poco a poco, man mano
after
  yes: dopo, dopo il, dopo la, dopo l, dopo lo, dopo i, dopo gli, dopo le, in seguito a, in seguito al, in seguito
      alla, a seguito del, a seguito della, successivamente al, successivamente alla, terminato, terminata,
      concluso, conclusa
period_in_a_word
  day next: domani
recurrence
  yearly: ogni estate, ogni stagione, a stagione, per stagione, ogni semestre, a semestre, semestralmente
  daily: giorno per giorno, di giorno in giorno, ogni mattina, ogni sera, nei giorni feriali, ogni giorno feriale
  quarterly: trimestre dopo trimestre, di trimestre in trimestre
  weekly: il lunedì, il martedì, il mercoledì, il giovedì, il venerdì, il sabato, la domenica, di lunedì, di
      martedì, di mercoledì, di giovedì, di venerdì, di sabato, di domenica, ogni fine settimana, nel fine
      settimana, nei fine settimana, ogni weekend
  daily: quotidian@, quotidianamente, giornalier@, ogni giorno, tutti i giorni, al giorno, per giorno, / giorno,
      giorno dopo giorno, giornalmente
  weekly: settimanal^, settimanalmente, ogni settimana, tutte le settimane, alla settimana, a settimana, per
      settimana, / settimana, / sett, settimana dopo settimana, settimana su settimana
  fortnightly: quindicinal^, ogni due settimane, ogni 2 settimane, ogni 15 giorni, ogni quindici giorni, bisettimanal^
  monthly: mensil^, mensilmente, ogni mese, tutti i mesi, al mese, per mese, / mese, mese dopo mese, mese su mese, di
      mese in mese
  quarterly: trimestral^, trimestralmente, ogni trimestre, tutti i trimestri, al trimestre, per trimestre, a
      trimestre, / trimestre, trimestre su trimestre, ogni tre mesi, ogni 3 mesi
  yearly: annual^, annualmente, annu@, ogni anno, tutti gli anni, all anno, l anno, per anno, / anno, anno dopo anno,
      anno su anno, di anno in anno, su base annua, ogni dodici mesi, ogni 12 mesi
every
  every: ogni, tutti i, tutte le, per ogni, ciascun@, tutti gli
with
  with: con
"""
