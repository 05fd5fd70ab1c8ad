-- What the console shows, and how far the sink has come.
--
-- Columns are what can be filtered on; `coding` is the whole of it, for display. Every write is an upsert with a guard, so that a
-- replay of the topics changes nothing. Nothing is deleted: a retraction is a state, an event without mentions is not active.

CREATE TABLE articles (
  id               text PRIMARY KEY,
  content_hash     text NOT NULL,
  url              text NOT NULL,
  canonical_url    text NOT NULL,
  feed_id          text,
  host             text,
  domain           text,
  publisher        text,
  title            text,
  text             text NOT NULL,
  authors          text[] NOT NULL,
  section          text,
  tags             text[] NOT NULL,
  image            text,
  language         text,
  published_at     timestamptz,
  published_basis  text NOT NULL,
  modified_at      timestamptz,
  arrived_at       timestamptz NOT NULL,
  channel          text NOT NULL,
  paywalled        boolean,
  full_text        boolean NOT NULL,
  word_count       integer NOT NULL,
  trace_id         text NOT NULL
);
CREATE INDEX articles_arrived ON articles (arrived_at DESC);

-- How each article was coded. A table of its own: topics are read side by side, so that a coding may come before its article.
CREATE TABLE codings (
  article_id  text PRIMARY KEY,
  revision    integer NOT NULL,
  outcome     text NOT NULL,
  reason      text,
  language    text,
  sentences   integer NOT NULL,
  parsed      integer NOT NULL,
  mentions    integer NOT NULL,
  coded_at    timestamptz NOT NULL
);

CREATE TABLE mentions (
  id               text PRIMARY KEY,
  article_id       text NOT NULL,
  revision         integer NOT NULL,
  state            text NOT NULL,
  event_id         text,
  story_id         text,
  copy_of          text,
  sentence_number  integer NOT NULL,
  start_offset     integer NOT NULL,
  end_offset       integer NOT NULL,
  sentence         text NOT NULL,
  lead             boolean NOT NULL,
  type             text,
  status           text NOT NULL,
  confidence       double precision NOT NULL,
  coding           jsonb NOT NULL,
  title            text,
  url              text,
  publisher        text,
  domain           text,
  published_at     timestamptz,
  arrived_at       timestamptz NOT NULL,
  coded_at         timestamptz NOT NULL,
  coder            text NOT NULL,
  dictionary       text NOT NULL,
  trace_id         text NOT NULL
);
CREATE INDEX mentions_event ON mentions (event_id);
CREATE INDEX mentions_article ON mentions (article_id, sentence_number);

CREATE TABLE events (
  id                   text PRIMARY KEY,
  revision             integer NOT NULL,
  active               boolean NOT NULL,
  type                 text,
  modes                text[] NOT NULL,
  contexts             text[] NOT NULL,
  cameo                text,
  cameo_root           text,
  quad                 integer,
  gdelt_quad           integer,
  goldstein            double precision,
  plover_score         double precision,
  status               text NOT NULL,
  confidence           double precision NOT NULL,
  -- Of actors, recipients and place, without repetition.
  countries            text[] NOT NULL,
  actor_countries      text[] NOT NULL,
  actor_sectors        text[] NOT NULL,
  recipient_countries  text[] NOT NULL,
  recipient_sectors    text[] NOT NULL,
  -- What a party can be asked for by, in lower case: prk, gov, prkgov, cameo:prkgov, kim song nam.
  actor_keys           text[] NOT NULL,
  recipient_keys       text[] NOT NULL,
  place_name           text,
  place_country        text,
  place_admin1         text,
  place_precision      text,
  latitude             double precision,
  longitude            double precision,
  first_day            date,
  last_day             date,
  mentions             integer NOT NULL,
  articles             integer NOT NULL,
  sources              integer NOT NULL,
  first_seen_at        timestamptz NOT NULL,
  last_seen_at         timestamptz NOT NULL,
  story_ids            text[] NOT NULL,
  best_mention_id      text NOT NULL,
  evidence             text NOT NULL,
  article_id           text NOT NULL,
  title                text,
  url                  text,
  publisher            text,
  published_at         timestamptz,
  coding               jsonb NOT NULL,
  words                tsvector NOT NULL,
  -- The transaction of the last change. A reader that goes up to pg_snapshot_xmin alone sees no transaction overtake another.
  change_xid           xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX events_newest ON events (first_seen_at DESC, id DESC);
CREATE INDEX events_change ON events (change_xid, id);
CREATE INDEX events_type ON events (type, first_seen_at DESC);
CREATE INDEX events_day ON events (first_day, last_day);
CREATE INDEX events_place ON events (place_country, lower(place_name));
CREATE INDEX events_countries ON events USING gin (countries);
CREATE INDEX events_actors ON events USING gin (actor_keys);
CREATE INDEX events_recipients ON events USING gin (recipient_keys);
CREATE INDEX events_words ON events USING gin (words);

-- The next offset that the sink has to read of each partition, moved in the transaction that writes the rows.
CREATE TABLE sink_offsets (
  topic        text NOT NULL,
  partition    integer NOT NULL,
  next_offset  bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
