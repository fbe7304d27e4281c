"""Spanish verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  increase: aument~, aumente, aumenten, increment~, incremente, crecer>, crece, crecen, crezca, crecemos, creceremos,
      creciendo, subir>, sube, suben, suba, subimos, subiendo, elevar>, eleva, eleve, elevamos, elevando, impulsar>,
      impulsa, impulse, impulsamos, impulsando, potenciar>, potencia, potencie, potenciamos, ampliar>, amplía,
      ampliamos, amplíe, ampliando, expandir>, expande, expandimos, acelerar>, acelera, aceleramos, maximiz~,
      maximice, multiplic~, multiplique, escalar>, disparar>, dispara, hacer crecer, hacer subir, ganar>, gana,
      ganamos, ganando, sumar>, suma, sumamos, sumando, atraer>, atrae, atraemos, atraiga, atrayendo, añadir>, añade,
      añadimos, agregar>, agrega, incrementarse, aumentarse, intensificar>, intensifica, engrosar>, acrecentar>,
      redoblar>, hacer más, aumento*, incremento*, crecimiento*, subida*, ampliaci_,
      ensanchar, propulsar, remontar, repuntar, apuntalar, robustecer, enriquecer, diversificar, prolongar, alargar,
      alzar, levantar, extender
  decrease: reducir>, reduce, reducen, reduzca, reduzcan, reducimos, reduzcamos, reduciendo, reduciremos, reducirá,
      reducirla, disminuir>, disminuye, disminuya, disminuimos, disminuyendo, bajar>, baja, baje, bajamos, bajemos,
      bajando, recort~, recorte, rebajar>, rebaja, rebajamos, minimiz~, minimice, acort~, acorte, ahorr~, ahorre,
      ahorro, abarat~, abarate, descender>, desciende, caer>, decrecer>, evitar más, frenar>, frena, contener>,
      aminorar>, moderar>, mermar>, aligerar>, aliviar>, prevenir>, prevenimos, limar>, restar>, reducci_, disminuci_,
      descenso, caída, bajada, aflojar, amortiguar, atenuar, comprimir, contraer, desinflar, encoger, paliar, menguar,
      mitigar, suavizar, podar, adelgazar, descongestionar, economizar, desatascar, adelantar, limitar a, dejar en,
      racionar
  maintain: manten^, mantener>, mantiene, mantienen, mantenga, mantengan, mantenemos, manteniendo, mantendremos,
      conserv~, conserve, preservar>, sostener>, sostiene, permanecer>, permanezca, quedarse, no superar, no supere,
      no superen, no supera, no exceder, no exceda, no excedan, no sobrepasar, no sobrepase, no rebasar, no rebase, no
      bajar de, no baje de, no bajen de, no caer por debajo de, no pasar de, no dejar que, no permitir que, evitar
      que, evita que, evite que, evitemos que, impedir que, impide que, impida que, que no supere, no perder, no
      perdamos, limitar>, limita, limite, limitamos, estabilizar>, estabiliza, retener>, retenga, retiene, seguir por
      encima de, seguir por debajo de, contener en, acotar>, fidelizar>, mantenimiento, salvaguardar, blindar,
      perpetuar, aguantar, no pase de, no pase del, no pase de los, no pase de las, no pasen de, no pasen del, no
      pasen de los, no pasen de las, no pasará de, no pasará del, no pasará de los, no pasará de las, no pasarán de,
      no pasarán del, no pasarán de los, no pasarán de las, no pasar del, no pasar de los, no pasar de las, no suba
      de, no suba del, no suba de los, no suba de las, no suban de, no suban del, no suban de los, no suban de las, no
      subirá de, no subirá del, no subirá de los, no subirá de las, no subirán de, no subirán del, no subirán de los,
      no subirán de las, no superará, no superarán, no excederá, no excederán, no sobrepasen, no sobrepasará, no
      rebasen, no superemos, no sobrepasemos, no llegue a, no lleguen a, no alcance, no alcancen, no baje del, no baje
      de los, no baje de las, no baje por debajo de, no baje por debajo del, no bajen del, no bajen de los, no bajen
      de las, no bajen por debajo de, no bajen por debajo del, no bajará de, no bajará del, no bajará de los, no
      bajará de las, no bajará por debajo de, no bajará por debajo del, no bajarán de, no bajarán del, no bajarán de
      los, no bajarán de las, no bajarán por debajo de, no bajarán por debajo del, no bajar del, no bajar de los, no
      bajar de las, no bajar por debajo de, no bajar por debajo del, no bajemos de, no bajemos del, no bajemos de los,
      no bajemos de las, no bajemos por debajo de, no bajemos por debajo del, no descienda de, no descienda del, no
      descienda de los, no descienda de las, no descienda por debajo de, no descienda por debajo del, no desciendan
      de, no desciendan del, no desciendan de los, no desciendan de las, no desciendan por debajo de, no desciendan
      por debajo del, no caiga de, no caiga del, no caiga de los, no caiga de las, no caiga por debajo de, no caiga
      por debajo del, no caigan de, no caigan del, no caigan de los, no caigan de las, no caigan por debajo de, no
      caigan por debajo del
  improve: mejor~, mejore, mejoren, mejoremos, optimiz~, optimice, fortalecer>, fortalece, fortalezca, reforzar>,
      refuerza, perfeccionar>, afinar>, revitalizar>, modernizar>, racionalizar>, agilizar>, agiliza, agilice,
      simplificar>, simplifica, consolidar>, consolida, sanear>, corregir>, corrige, pulir>, dinamizar>, mejora*,
      optimizaci_
  achieve: alcanz~, alcance, alcancen, alcancemos, alcanzarlos, lograr>, logra, logre, logren, logramos, logremos,
      lograremos, logrando, conseguir>, consigue, consiguen, consiga, consigan, conseguimos, consigamos,
      conseguiremos, consiguiendo, obtener>, obtiene, obtenga, obtenemos, obteniendo, obtengamos, generar>, genera,
      genere, generen, generamos, generando, capt~, capte, captur~, capture, cerrar>, cierra, cierre, cerramos,
      cerrando, vender>, vende, venda, venden, vendamos, vendemos, vendiendo, facturar>, factura, facture, facturamos,
      facturando, recaudar>, recauda, recaude, recaudamos, recaudando, recoger>, recoge, recogemos, recopil~, reunir>,
      reúne, reunimos, recibir>, recibe, reciba, recibimos, tener>, tenga, tengamos, llegar a, llega a, llegue a,
      lleguen a, llegamos a, lleguemos a, llegar al, llega al, llegue al, llegar hasta, llegar>, llegue, pasar de,
      pasar del, pase de, pasa de, pasamos de, pasar a, pase a, superar>, supera, supere, superen, superamos,
      superando, rebasar>, cumplir>, cumple, cumpla, cumplir con, sacar>, contar con, registr~, registre, inscribir>,
      inscribe, convertir>, convierte, convierta, convertimos, convirtiendo, incorporar>, incorpora, acumular>,
      acumula, ingresar>, ingresa, fichar>, recuperar>, recupera, recuperamos, recuperando, reactivar>, reactiva,
      situar>, situarse en, sitúa, situarnos en, posicionar>, posiciona, aparecer>, estar entre, estar en, quedar>,
      anotar>, cosechar>, cobrar>, cobra, servir>, atender a, entregar>, entrega, entregue, entregamos, asegurar>,
      asegura, garantizar>, garantiza, apuntar a, aspirar a, traer>, trae, dar de alta, aportar>, hacer>, haga,
      hacemos, llevar>, lleva, comprar>, invertir>, invierte, invertimos, destinar>, donar>, dona, plantar>,
      planta, plantamos, reciclar>, recicla, usar>, utilizar>, ofrecer>, ofrece, consumir>, compensar>, provenga,
      provengan, proceda, procedan, dejar>, encontrar>, encuentra, poner>, activar>, activa,
      proporcionar>, colocar>, coloca, acoger>, formar>, forma, formamos, que sea, que sean, abonar>,
      adjudicarse, amasar, embolsar, congregar, convocar a, copar, enrolar, hospedar, llenar, matricular, movilizar,
      reclutar, representar, suscribir, beneficiar a, sobrepasar, totalizar, acreditar, graduar, titular, insertar,
      vacunar, rescatar, esterilizar, rehabilitar, reutilizar, compostar, recolectar, becar, alfabetizar, asesorar a,
      derivar, ayudar a que, rondar, dar empleo a, dar servicio a, emplear, alquilar, reservar, salvar, ocupar,
      llegar a tener, hacerse con, cautivar, conquistar, apadrinar, poseer, disponer de, mostrar, igualar,
      tramitar online, pasar a ser, tener al menos
  event: lanz~, lance, lancen, lancemos, lanzarla, abrir>, abre, abra, abran, abrimos, abriremos, inaugur~, inaugure,
      contrat~, contrate, fichar a, nombrar>, nombra, firm~, firme, public~, publique, publiquen, publiquemos,
      desplegar>, despliega, implant~, implante, implement~, implemente, migr~, migre, traslad~, mudar>, mudarse,
      mudarnos, retirar>, presentar>, presenta, presentamos, presente, organiz~, organice, celebr~, celebre, asistir
      a, asistir>, asiste, participar en, participa en, complet~, complete, finalizar>, finaliza, acabar>, terminar>,
      termina, instalar>, instala, instale, instalamos, introducir>, introduce, poner en marcha, pon en marcha, poner
      en producción, puesta en marcha, adoptar>, adopta, prohibir>, prohíbe, sustituir>, sustituye, reemplazar>,
      reemplaza, certificar>, certifica, certificarse, certificarnos, certificarnos en, obtener la certificación,
      obtener el certificado, conseguir la certificación, enviar>, envía, envíe, enviamos, enviando, subir un, subir
      una, postear>, tuitear>, testear>, probar>, prueba, realiz~, realice, llevar a cabo, ejecut~, ejecute, impart~,
      impartir>, imparte, impartimos, impartiendo, visitar>, visita, visitamos, contactar>, contacta, contactamos,
      contactar con, entrevistar>, entrevista, llamar>, llama, traducir>, traduce, traducimos, digitaliz~, automatiz~,
      automatice, integr~, integre, auditar>, audita, patrocinar>, patrocina, distribuir>, distribuye, anunciar>,
      anuncia, emitir>, emite, compartir>, comparte, arrancar>, arranca, iniciar la, entrar en, unirse a, exponer en,
      grab~, grabe, renov~, renovar>, renueva, ejecutar>, donar el, comercializar>, sacar al mercado, alojar>,
      colgar>, cuelga, programar>, programa, relanz~, relance, rediseñ~, rediseñe, conectar>, activar el, activar la,
      habilitar>, habilita, dotar>, equipar>, aprobar>, aprueba, ratificar>, fusionar>, adquirir>, adquiere,
      estrenar>, estrena, incorporar a, incorporar un, incorporar una, inscribir a, enseñar>, formar a, capacitar>,
      capacita, reformar>, reforma, retransmitir>, imprimir>, cubrir>, poner a disposición, dar formación, salir en,
      aparecer en, formación, colaborar con, entregar el, entregar la, obtener el sello, tener listo, tener lista,
      tener lanzada, tener lanzado, tener publicado, tener publicada, tener operativo, tener operativa, tener
      implantado, tener implantada, renegociar>, reubicar>, bloguear>, iniciar>, inicia, lanzamiento,
      apertura, contratación, publicación, implantación, implementación, inauguración, migración, puesta en
      producción, instalación, organización, celebración, realización, envío,
      acondicionar, acometer, adecuar, adjudicar, ajardinar, arreglar, asfaltar, cablear, cambiar, cambiar a,
      canalizar, catalogar, climatizar, clausurar, concertar, concluir, constituir, culminar, demoler, desdoblar,
      desinstalar, desmantelar, difundir, divulgar, efectuar, emprender, encargar, ensayar, escanear, etiquetar,
      exhibir, exponer, externalizar, homologar, iluminar, indexar, informatizar, inspeccionar, legalizar, licitar,
      liquidar, notificar, ofertar, pavimentar, peatonalizar, pintar, pilotar, premiar, proyectar, reabrir, realojar,
      recolocar, reconvertir, recorrer, reeditar, reforestar, relevar, rematar, remodelar, reparar, reponer, repartir,
      restaurar, rodar, rotular, sellar, señalizar, soterrar, subastar, subcontratar, supervisar, tapar, telefonear,
      testar, titular, transferir, urbanizar, validar, vallar, verificar, volcar, encuestar, negociar, pactar,
      acordar, consensuar, depositar, matricularse, repoblar, replantar, desbrozar, desinfectar, repintar, instaurar,
      desbloquear, escolarizar, convocar, adherirse a, afiliarse a, sortear, regalar, dar una charla, dar charlas,
      dar cursos, dar talleres, poner, sembrar, podar árboles, insonorizar, impermeabilizar, aislar, electrificar,
      unificar, separar, centralizar, descentralizar, desplazar a, cumplimentar, aplicar, estampar,
      proponer, someter a, someter, elevar a pleno, dotar de, dotar a, abastecer, suministrar, servir, facilitar el,
      ceder, donar a, hacer una, hacer un, celebrar el, celebrar la, montar un, montar una, entrar a, salir a,
      salir al
  make: cre~, cree, creen, desarroll~, desarrolle, constru~, construir>, construye, construimos, elabor~, elabore,
      redact~, redacte, escrib=, escribir>, escribe, prepar~, prepare, defin=, definir>, define, diseñ~, diseñe,
      produc^, producir>, produce, producimos, produciendo, montar>, monta, monte, establecer>, establece, establezca,
      estableciendo, documentar>, documenta, actualiz~, actualice, revisar>, revisa, revise, empezar>, empezar a,
      empieza, comenzar>, comenzar a, comienza, planificar>, planifica, planear>, compilar>, formular>, trazar>,
      fundar>, fijar>, fija, seleccionar>, selecciona, elegir>, elige, identificar>, identifica, identificamos,
      analizar>, analiza, analizamos, evaluar>, evalúa, investigar>, investiga, estandarizar>, estandariza, editar>,
      edita, reescribir>, mapear>, esbozar>, configurar>, configura, confeccionar>, generar un, generar una, poner por
      escrito, reorganizar>, reestructurar>, archivar>, limpiar>, ordenar>, fabricar>, fabrica, creación, elaboración,
      redacción, desarrollo de, diseño de, preparación, definición,
      abocetar, articular, calcular, componer, concebir, delimitar, dibujar, enumerar, estructurar, idear,
      inventariar, listar, maquetar, modelar, normalizar, perfilar, plasmar, protocolizar, prototipar, rehacer,
      sistematizar, transcribir, medir, diagnosticar, presupuestar
  respond: responder>, responde, responda, respondan, respondemos, respondamos, respondiendo, contestar>, contesta,
      conteste, contestamos, contesten, atender>, atiende, atienda, atendemos, resolver>, resuelve, resuelva,
      resuelvan, resolvemos, resolviendo, tramitar>, tramita, tramite, procesar>, procesa, procese, despachar>,
      gestionar>, gestiona, gestione, solucionar>, soluciona, pagar>, paga, pague, pagamos, devolver>, devuelve,
      reembolsar>, expedir>, enviar en, entregar en, ser atendid@, sean atendid@, se atienda, se atiendan, se
      respondan, se responda, se resuelvan, se resuelva, se entreguen, reciba respuesta, reciban respuesta, recibir
      respuesta, acusar recibo, dar respuesta, dar respuesta a, devolver la llamada,
      aclarar, autorizar, cursar, dictaminar, diligenciar, restituir, subsanar, tratar en, atender en, dar salida a,
      dar solución a, dar contestación a, evacuar, emitir en
  weak: sentirse, se sientan, sientan, trabajar en, trabajar>, trabaja en, trabaja, trabajamos en, trabajando en,
      trabajar con, explorar>, explora, explorando, apoyar>, apoya, apoyamos, centrarse en, centrarnos en, enfocarse
      en, enfocarnos en, investigar sobre, estudiar la posibilidad de, estudiar>, estudia, considerar>, considera,
      valorar>, ayudar>, ayuda, ayudar a, ayudamos a, facilitar>, facilita, fomentar>, fomenta, fomente, fomentando,
      promover>, promueve, promueva, promoviendo, promocionar>, promociona, participar>, participa, aprovechar>,
      aprovecha, pensar en, pensar>, intentar>, intenta, tratar de, procurar>, esforzarse en, esforzarse por,
      esforzarnos, abordar>, aborda, debatir>, hablar de, monitorizar>, monitorear>, monitoriza, seguir>, seguir
      siendo, seguir trabajando, continuar>, continúa, aprender>, aprender de, aprender sobre, entender>, comprender>,
      conocer mejor, conocer>, cultivar>, inspirar>, empoderar>, prestar atención, prestar más atención, priorizar>,
      prioriza, cuidar>, cuida, mimar>, comunicar>, comunica, coordinar>, contribuir a, contribuir>, interactuar>,
      interactuar más, interactuar con, ser más activos, ser más activ@, ser activos, estar más activos, estar
      presentes, estar presente, estar más presentes, ser visibles, ser más visibles, hacerlo mejor, hacer más cosas,
      hacer algo, dar lo mejor, dar lo mejor de nosotros, tener presencia, tener más presencia, hacer ruido, sacar
      partido, sacar el máximo partido, sacar provecho, experimentar con, experimentar>, jugar con, apostar por,
      apuesta por, profundizar>, profundizar en, probar cosas, observar>, vigilar>, conectar con, escuchar>, escuchar
      a, colaborar>, destacar>, diferenciarse, diferenciarnos, hacerse viral, hacernos virales, transformar>,
      transforma, reinventar>, reinventarnos, enamorar>, encantar>, sorprender>, deleitar>, disfrutar>, avanzar>,
      avanzar en, progresar>, velar por, preocuparse por, implicarse, involucrar>, liderar>, mover>, dinamizar las,
      dar a conocer, darnos a conocer, darse a conocer, visibilizar>, dar visibilidad, posicionarnos mejor, mejorar
      como, poner en valor, poner foco, poner el foco en, poner al cliente, hacer marketing, hacer networking, estar
      en redes, estar al día, impulsar el cambio, sensibilizar>, concienciar>, acercarse a, acercarnos a, reflexionar>,
      abanderar, abogar por, acompañar, afianzar, alentar, alinear, alinearse, amar, animar, apreciar, arropar, aunar,
      avivar, buscar, comprometerse con, concentrarse en, confiar en, contagiar, convivir, defender, emocionar,
      empatizar, encarar, enfatizar, ensalzar, entusiasmar, estrechar, evolucionar, fluir, humanizar, ilusionar,
      implicar, incidir en, incentivar, estimular, favorecer, propiciar, inculcar, influir en, innovar, luchar por,
      luchar contra, madurar, motivar, orientar, perseguir, persistir, plantearse, propagar, proseguir,
      reconectar con, reivindicar, replantear, respaldar, revalorizar, soñar, superarnos, tejer, unir, velar,
      vertebrar, volcarse, repensar, insistir en, incidir, ahondar en, preparar nos, prepararse para,
      prepararnos para, adaptarse a, adaptarnos a, adaptar nos, mirar al futuro, crecer como, crecer como equipo,
      estar a la altura, estar cerca de, marcar la diferencia, estar más cerca de, tener en cuenta, tomar conciencia,
      mover nos, moverse, luchar, tratar mejor, pelear por, plantear
  become: ser>, es, son, sea, sean, somos, seamos, siendo, convertirse en, convertirnos en, convertirme en, llegar a
      ser, posicionarse como, posicionarnos como, consolidarnos como, consolidarse como, ser vist@, ser reconocid@,
      ser reconocidos como, ser conocidos como, ser líder, ser líderes, ser referentes, ser referente, ser percibidos
      como, estar>, está, estamos, situarnos como
  stop: dejar de, deja de, dejamos de, parar>, para de, elimin~, elimine, erradic~, erradique, suprim=, suprimir>,
      suprime, abolir>, acabar con, acaba con, terminar con, poner fin a, cesar>, evitar>, evita, evite, evitamos,
      evitando, quitar>, librarse de, abandonar>, abandona, descatalogar>, suspender>, cero,
      anular, borrar, cancelar, descartar, desterrar, desechar, extinguir, interrumpir, prescindir de, renunciar a,
      vetar, dar de baja, retirar de, dejar atrás
noun_verb
  increase: aumento*, incremento*, crecimiento*, subida*, suma, gana, ampliaci_, potencia, impulsa
  decrease: reducci_, disminuci_, descenso, caída, bajada, recorte*, rebaja, baja, ahorro
  improve: mejora*, optimizaci_, consolida
  maintain: limite, mantenimiento, limita
  achieve: cierre, factura, entrega, planta, forma, compra, visita, captura, trae, alcance, registro, supera, activa,
      suma, registra, venda, recoge, deja, convierte, anota, dona, recicla, capte, capta, ingresa, suma, cobra
  event: programa, prueba, entrevista, visita, llama, firma, firme, presente, comparte, lance, reforma, integra,
      integre, formación, contrata, contrate, lanzamiento, apertura, contratación, publicación, implantación,
      implementación, inauguración, migración, puesta en marcha, puesta en producción, instalación, organización,
      celebración, realización, envío, publica, completa, complete, termina, adopta, introduce, emite, cuelga, nombra,
      dona, imparte, celebra, graba, cubrir, renueva, arranca, inicia, retirada
  make: cree, creen, diseño de, desarrollo de, creación, elaboración, redacción, preparación, definición, empieza,
      monte, fija, define, define, produce, prepara, compila, establece, crea, desarrolla, diseña, diseñe, construye,
      mapea
  respond: paga, pague, tramite, atiende, responde, despacha, gestiona, resuelve
  weak: apoyo, ayuda, apuesta por, cuida, participa, fomenta, trabaja, destaca, facilita, valora, mueve, avance,
      promoción, estudia, considera, conoce
  stop: cero, para de
auxiliary
  be: estar, esté, estén, estará, estarán, estaremos, quedar, quede, queden, quedará, quedarán, dejar, deje, dejen,
      dejemos, dejará, dejarán, dejaremos, dejad, tener, tenga, tengan, tengamos, tendrá, tendrán, tendremos, ser, sea,
      sean, será, serán, haber, haya, hayan, hayamos, habrá, habrán, habremos, haber sido, haya sido, hayan sido, habrá
      sido, habrán sido, verse, vea, vean, verá, verán, encontrarse
adverb
  so: ya, plenamente, totalmente, completamente, íntegramente, formalmente, oficialmente, definitivamente, todos, todas,
      al 100 %
making_public
  yes: public~, publique, lanz~, lance, firm~, present~, implant~, adopt~, aprob~, aprueba, abrir, abre, desplegar,
      envi~, contrat~, introducir, poner en marcha, poner en producción, lanzamiento, apertura, publicación,
      implantación, implementación, inauguración, celebrar, organizar, puesta en marcha, tener publicado, tener
      publicada, tener implantado, tener implantada
arriving
  yes: alcanzar, alcanzaremos, alcanzamos, alcanzando, alcance, alcancen, alcanzará, llegar, llegaremos, llegamos,
      llegar a, llegue, lleguen, superar, superaremos, superamos, rebasar, situar, situarse, situarnos
accepted
  by: aprobad@ por, aprobad@, firmad@, firmad@ por, validad@, validad@ por, adoptad@, en uso, aceptad@ por,
      ratificad@, acordad@, acordad@ con, presentad@ a, presentad@ al, publicad@, implantad@, implantad@ en,
      implementad@, disponible para, disponible en, operativ@, en vigor, en marcha, en producción, utilizad@ por,
      usad@ por, leíd@ por, entregad@, certificad@ por, avalad@ por, con el visto bueno
implied
  sales: vender, vende, venda, vendemos, vendiendo, vendamos
  revenue: facturar, factura, facture, facturamos, ingresar, ingresa
  average_response_time: responder, responde, contestar, contesta, respondamos, responda
"""
