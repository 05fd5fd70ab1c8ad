-- The subscriptions and what their last polls left behind. Nothing secret: no header of a subscription is here.
--
-- Both follow compacted topics key for key: the last record stands, a record without value deletes. The partition is part of the key,
-- because a feed that changes its partition leaves a record without value in the old one, which may be read after the new record.
CREATE TABLE feeds (
  id               text NOT NULL,
  partition        integer NOT NULL,
  url              text NOT NULL,
  host             text NOT NULL,
  title            text,
  enabled          boolean NOT NULL,
  tags             text[] NOT NULL,
  added_at         timestamptz NOT NULL,
  PRIMARY KEY (id, partition)
);

-- Written with every poll: no index but the key, and room on each page, so that an update stays on its page and touches no index.
CREATE TABLE feed_states (
  feed_id               text NOT NULL,
  partition             integer NOT NULL,
  url                   text NOT NULL,
  last_poll_at          timestamptz,
  last_success_at       timestamptz,
  next_poll_at          timestamptz,
  interval_millis       bigint NOT NULL,
  failures              integer NOT NULL,
  gone                  boolean NOT NULL,
  held_until            timestamptz,
  last_error            text,
  last_reason           text,
  last_status           integer,
  articles              bigint NOT NULL,
  last_article_at       timestamptz,
  entries_per_day       double precision,
  -- How long nothing new may come before that is unusual with the feed.
  usual_silence_millis  bigint NOT NULL,
  hub_status            text,
  hub_lease_ends_at     timestamptz,
  hub_last_push_at      timestamptz,
  hub_error             text,
  PRIMARY KEY (feed_id, partition)
) WITH (fillfactor = 70);

-- The newest articles of a feed.
CREATE INDEX articles_feed ON articles (feed_id, arrived_at DESC) WHERE feed_id IS NOT NULL;
