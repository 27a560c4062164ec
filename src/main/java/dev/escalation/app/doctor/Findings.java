package dev.escalation.app.doctor;

import dev.escalation.app.doctor.Finding.State;
import dev.escalation.words.Words;

/** Makes findings in one language. Keys of messages begin with the id of what was looked at. */
record Findings(Words words) {
    Finding ok(String key, Object... arguments) {
        return of(State.OK, key, arguments);
    }

    Finding note(String key, Object... arguments) {
        return of(State.NOTE, key, arguments);
    }

    Finding problem(String key, Object... arguments) {
        return of(State.PROBLEM, key, arguments);
    }

    private Finding of(State state, String key, Object... arguments) {
        String id = key.substring(0, key.indexOf('.'));
        return new Finding(id, state, words.get(id), words.get(key, arguments));
    }
}
