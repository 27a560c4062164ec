package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a profile fits the header of a file.
 *
 * @param head the file that fits the profile's tickets, or its event log, best
 * @param found columns of the profile that the file has
 * @param all columns of the profile
 * @param missing required columns that the file lacks
 */
record ProfileMatch(Mapping profile, CsvHead head, long found, int all, List<String> missing) {
    /** Fewer columns in common than this are chance. */
    private static final int FEWEST = 4;

    /**
     * One for each profile, the best first; a source without files has none.
     *
     * @param saved profiles of the user's; one of which all columns are there goes before the products'
     */
    static List<ProfileMatch> all(SourceFiles files, List<Mapping> saved) {
        List<ProfileMatch> matches = new ArrayList<>();
        List<Mapping> profiles = new ArrayList<>(saved); // of equals the first counts
        Profiles.names().forEach(name -> profiles.add(Profiles.get(name)));
        for (Mapping profile : profiles) {
            files.heads().stream()
                    .map(head -> of(profile, head))
                    .max(Comparator.comparing(ProfileMatch::isComplete).thenComparingLong(ProfileMatch::found))
                    .ifPresent(matches::add);
        }
        long canonical = matches.stream()
                .filter(match -> match.isComplete() && Profiles.CANONICAL.contains(match.profile.name()))
                .mapToLong(ProfileMatch::found)
                .max()
                .orElse(0);
        matches.sort(Comparator.comparing(ProfileMatch::isComplete)
                .thenComparing(match -> match.isSaved() && match.found == match.all && match.found >= canonical)
                .thenComparingLong(ProfileMatch::found)
                .reversed()); // stable: of equals the first profile
        return matches;
    }

    private static ProfileMatch of(Mapping profile, CsvHead head) {
        TableMapping columns = Objects.requireNonNull(profile.tables().get(main(profile)));
        List<String> missing = MissingColumns.missing(main(profile), columns, head);
        return new ProfileMatch(
                profile, head, columns.found(head), columns.columns().size(), missing);
    }

    static InputTable main(Mapping profile) {
        return profile.isEventLog() ? InputTable.EVENT_LOG : InputTable.TICKETS;
    }

    /** The names of a process log are those of its standard: few of them are no chance. */
    private boolean isStandard() {
        return head.format() instanceof XesFormat && profile.name().equals("xes");
    }

    boolean isComplete() {
        return missing.isEmpty() && (found >= FEWEST || isStandard());
    }

    /** The files that the profile reads; null if another table claims its file of tickets. */
    @Nullable
    Map<InputTable, CsvHead> tables(SourceFiles files) {
        Map<InputTable, CsvHead> tables = files.tables(profile);
        CsvHead tickets = tables.get(main(profile));
        return tickets != null && of(profile, tickets).isComplete() ? tables : null;
    }

    private boolean isSaved() {
        return !Profiles.names().contains(profile.name());
    }

    String why() {
        return (isSaved() ? "Your saved profile was chosen because " : "Chosen because ") + found + " of the " + all
                + " columns of '" + profile.title() + "' are in the header of " + head.fileName() + ".";
    }

    /** The file looks like the profile's, but cannot be read with it. */
    boolean isNear() {
        return !missing.isEmpty() && found >= FEWEST;
    }

    UnusableInputException failure() {
        return UnusableInputException.inColumn(
                Said.of("ingest.profile.near", profile.title(), found, all, MissingColumns.columns(missing)),
                head.fileName(),
                missing.getFirst(),
                Said.of("ingest.profile.near.advice", profile.name()));
    }
}
