package dev.escalation.app.notify;

import java.util.List;

/** Shows a short message on the desktop. Returns at once and never fails: where there is no desktop, nothing is shown. */
@FunctionalInterface
public interface DesktopNotifier {
    /** Shows nothing. */
    DesktopNotifier NONE = (_, _, _) -> {};

    /**
     * @param title one line
     * @param text may have several lines
     * @param ticketIds that it is about; one for a single alert
     */
    void show(String title, String text, List<String> ticketIds);
}
