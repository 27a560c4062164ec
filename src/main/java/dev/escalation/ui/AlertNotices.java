package dev.escalation.ui;

import dev.escalation.ui.live.LiveAlert;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;

/** Tells whoever works on another page that somebody should look at a ticket. */
final class AlertNotices implements ListChangeListener<LiveAlert> {
    private final Context context;

    AlertNotices(Context context) {
        this.context = context;
    }

    @Override
    public void onChanged(Change<? extends LiveAlert> change) {
        while (change.next()) {
            if (change.wasAdded() && context.workspace().pageProperty().get() != Page.LIVE) {
                tell(List.copyOf(change.getAddedSubList()));
            }
        }
    }

    /** One ticket opens itself, of several the page with all of them. */
    private void tell(List<LiveAlert> alerts) {
        LiveAlert highest =
                alerts.stream().max(Comparator.comparingDouble(LiveAlert::risk)).orElseThrow();
        String risk = context.texts().formats().risk(highest.risk());
        if (alerts.size() == 1) {
            context.notices()
                    .tell(
                            text("live.told.one", highest.ticketId(), risk),
                            text("live.told.open"),
                            () -> context.workbench().showTicket(highest.ticketId()));
        } else {
            context.notices()
                    .tell(
                            text("live.told.more", alerts.size(), highest.ticketId(), risk),
                            text("live.told.see"),
                            () -> context.workspace().pageProperty().set(Page.LIVE));
        }
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
