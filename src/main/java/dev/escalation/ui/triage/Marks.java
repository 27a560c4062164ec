package dev.escalation.ui.triage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Tickets that are marked to do something about them together; by id, so that they stay marked wherever they move. */
public final class Marks {
    private final Set<String> ids = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Runnable changed = () -> {};

    /** @param listener told after every change */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public boolean isMarked(String id) {
        return ids.contains(id);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    public void toggle(String id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        tell();
    }

    public void markAll(Collection<String> more) {
        ids.addAll(more);
        tell();
    }

    /** What cannot be seen any more is not marked any more. */
    public void keepOnly(Collection<String> seen) {
        if (!ids.isEmpty() && ids.retainAll(Set.copyOf(seen))) {
            tell();
        }
    }

    public void clear() {
        ids.clear();
        tell();
    }

    private void tell() {
        count.set(ids.size());
        changed.run();
    }
}
