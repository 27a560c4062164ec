package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list says of all its rows, counted once.
 *
 * @param bands every band, also without tickets
 * @param emptyColumns columns that have nothing in any row
 */
record QueueCounts(Map<RiskBand, Integer> bands, int dueSoon, boolean hasDueTimes, Set<String> emptyColumns) {
    static QueueCounts of(List<TicketRow> rows) {
        Map<RiskBand, Integer> bands = new EnumMap<>(RiskBand.class);
        for (RiskBand band : RiskBand.values()) {
            bands.put(band, 0);
        }
        int dueSoon = 0;
        boolean hasDueTimes = false;
        Set<String> empty = new HashSet<>(ColumnRanks.COLUMNS);
        for (TicketRow row : rows) {
            bands.merge(row.band(), 1, Integer::sum);
            dueSoon += TicketFilter.isSoon(row) ? 1 : 0;
            hasDueTimes |= !Double.isNaN(row.slaHoursLeft());
            if (!empty.isEmpty()) {
                empty.removeIf(column -> !ColumnRanks.isMissing(row, column));
            }
        }
        return new QueueCounts(bands, dueSoon, hasDueTimes, Set.copyOf(empty));
    }
}
