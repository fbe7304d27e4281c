-- $1: the plan
WITH measured AS (
    SELECT k.objective_id,
           avg(least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0)))) AS progress,
           json_agg(
               json_build_object(
                   'id', k.id, 'title', k.title, 'baseline', k.baseline, 'target', k.target,
                   'progress', least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0))),
                   'status', k.status,
                   'lastReading', json_build_object('value', l.value, 'periodStart', l.period_start)
               ) ORDER BY k.id
           ) AS nodes
      FROM functions.objective o
      JOIN functions.key_result k ON k.objective_id = o.id
      JOIN functions.latest l ON l.key_result_id = k.id
     WHERE o.plan_id = $1
     GROUP BY k.objective_id
)
SELECT json_build_object('data', json_build_object('plan', json_build_object(
           'id', p.id, 'title', p.title,
           'objectives', json_build_object('nodes', (
               SELECT json_agg(
                          json_build_object(
                              'id', o.id, 'title', o.title, 'letter', o.letter, 'progress', m.progress,
                              'status', o.status, 'keyResults', json_build_object('nodes', m.nodes)
                          ) ORDER BY o.id
                      )
                 FROM functions.objective o
                 JOIN measured m ON m.objective_id = o.id
                WHERE o.plan_id = $1
           ))
       )))
  FROM functions.plan p
 WHERE p.id = $1
