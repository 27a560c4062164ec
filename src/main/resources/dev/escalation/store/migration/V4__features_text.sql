-- What texts say, as vectors, so that none is read twice. Of a text there is only a hash: SHA-256 of the model's name, a zero byte
-- and the masked text with single blanks.
CREATE TABLE features_text (
    text_hash bytea PRIMARY KEY,
    model text NOT NULL,
    vector bytea NOT NULL -- 384 float32, big-endian
);
