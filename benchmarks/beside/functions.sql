-- Progress as it is computed when it is asked for.
CREATE FUNCTION {schema}.key_result_progress(k {schema}.key_result) RETURNS float8 LANGUAGE sql STABLE AS $$
    SELECT least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0)))
      FROM {schema}.latest l WHERE l.key_result_id = k.id
$$;
CREATE FUNCTION {schema}.objective_progress(o {schema}.objective) RETURNS float8 LANGUAGE sql STABLE AS $$
    SELECT avg(least(1, greatest(0, (l.value - k.baseline) / nullif(k.target - k.baseline, 0))))
      FROM {schema}.key_result k JOIN {schema}.latest l ON l.key_result_id = k.id WHERE k.objective_id = o.id
$$;
