package dev.escalation.simulate.engine;

/** Somebody who looks at the desk now and then, and has things done about tickets. */
public interface Watch {
    /** Nobody looks. */
    Watch NONE = new Watch() {
        @Override
        public long nextLook(long after) {
            return DeskRun.NEVER;
        }

        @Override
        public void look(DeskRun desk, long now) {}
    };

    /** The first moment of looking after an instant, {@link DeskRun#NEVER} without another. */
    long nextLook(long after);

    /** May ask the desk about its tickets and call {@link DeskRun#treat} and {@link DeskRun#handTo}. */
    void look(DeskRun desk, long now);

    /** A ticket comes, and nothing has been done about it. May call {@link DeskRun#handTo} for it. */
    default void arrived(DeskRun desk, int ticket, long now) {}
}
