-- What the broker calls the topic. One that was deleted and made again has another id, and its offsets begin at 0 again. Null in rows of
-- before: they take the id that they meet first.
ALTER TABLE sink_offsets ADD COLUMN topic_id text;
