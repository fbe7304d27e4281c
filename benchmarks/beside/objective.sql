-- $1: the workspace, $2: the objective
SELECT json_build_object(
           'id', o.id, 'plan_id', o.plan_id, 'title', o.title, 'parent_id', o.parent_id,
           'description', o.description, 'level', o.level, 'letter', o.letter, 'goal_type', o.goal_type,
           'perspective', o.perspective, 'business_outcome', o.business_outcome, 'owner_id', o.owner_id,
           'starts_on', o.starts_on, 'due_on', o.due_on, 'weight', o.weight,
           'progress_driver', o.progress_driver, 'rollup', o.rollup, 'stage', o.stage,
           'outcome', o.outcome, 'created_at', o.created_at, 'updated_at', o.updated_at,
           'version', o.version, 'progress', f.progress, 'pace', f.pace, 'status', f.status,
           'weakest_id', f.weakest_id, 'reasons', f.reasons, 'statement', f.statement
       )
  FROM oarlock.objectives o
  JOIN functions.facts f ON f.objective_id = o.id
 WHERE o.workspace_id = $1 AND o.id = $2
