-- What people did about tickets, in the order in which it became known here. Rows are added, never changed; those of a ticket go
-- with the ticket when a customer is forgotten or its time is over.
CREATE TABLE actions (
    action_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision uuid NOT NULL, -- actions of one decision, so that none is kept twice
    place integer NOT NULL,
    ticket_id text NOT NULL,
    kind text NOT NULL CHECK (
        kind IN ('acknowledge', 'start', 'snooze', 'disagree', 'done', 'hold_out', 'offer', 'withdraw')),
    done_at timestamptz NOT NULL,
    until timestamptz,
    done_by text NOT NULL,
    reason text NOT NULL,
    risk double precision CHECK (risk BETWEEN 0 AND 1),
    as_of timestamptz,
    model text NOT NULL,
    UNIQUE (decision, place),
    CHECK ((kind = 'snooze') = (until IS NOT NULL)),
    CHECK (kind <> 'disagree' OR reason <> '')
);
