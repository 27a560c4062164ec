package dev.escalation.ui.evaluate;

/** The answer to one question. */
interface Answer {
    AnswerPage page();

    /** Computes and shows it for another model; called when somebody looks at it. */
    void show(Subject subject);
}
