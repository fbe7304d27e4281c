-- $1: the objective
SELECT json_build_object('data', json_build_object('objective', json_build_object(
           'id', o.id, 'title', o.title, 'progress', m.progress, 'status', o.status,
           'keyResults', json_build_object('nodes', m.nodes)
       )))
  FROM functions.objective o
 CROSS JOIN LATERAL (
       SELECT avg(least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0)))) AS progress,
              json_agg(
                  json_build_object(
                      'id', k.id, 'title', k.title,
                      'progress', least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0))),
                      'status', k.status, 'lastReading', json_build_object('value', l.value)
                  ) ORDER BY k.id
              ) AS nodes
         FROM functions.key_result k
         JOIN functions.latest l ON l.key_result_id = k.id
        WHERE k.objective_id = o.id
       ) m
 WHERE o.id = $1
