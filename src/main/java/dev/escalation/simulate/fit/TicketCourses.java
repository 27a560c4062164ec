package dev.escalation.simulate.fit;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;

/**
 * What happened to tickets up to a moment, as steps: a wait, and what ended it. Steps of the i-th ticket are
 * {@code first[i] … first[i + 1] - 1}, in order of time.
 *
 * @param ticket rows of the tickets
 * @param kind ordinals of {@link StepKind}
 * @param agent who worked, in codes of {@code agents}; {@link Dictionary#MISSING} if nobody did or nobody knows who
 * @param since when the wait began, milliseconds since 1970
 * @param until when it ended
 * @param replyStep per ticket, the step that was the first message to the customer; {@link #NONE} without one
 * @param resolveStep per ticket, the step that ended it for the first time, likewise
 * @param escalatedAt per ticket, when the customer escalated; {@link dev.escalation.data.Instants#MISSING} if not
 * @param ended per ticket, whether it was over at the moment
 * @param agents ids of who worked
 */
public record TicketCourses(
        int[] ticket,
        int[] first,
        byte[] kind,
        int[] agent,
        long[] since,
        long[] until,
        int[] replyStep,
        int[] resolveStep,
        long[] escalatedAt,
        boolean[] ended,
        Dictionary agents) {
    public static final int NONE = -1;

    /**
     * @param tickets rows of the tickets, all created before the moment
     * @param moment of what happens later nothing is read
     */
    public static TicketCourses of(CleanData data, int[] tickets, long moment) {
        CourseReader reader = new CourseReader(data, moment);
        for (int ticket : tickets) {
            reader.read(ticket);
        }
        return reader.courses(tickets);
    }

    public int count() {
        return ticket.length;
    }

    public StepKind kindAt(int step) {
        return StepKind.at(kind[step]);
    }
}
