package dev.escalation.report;

import dev.escalation.app.Insight;
import dev.escalation.app.ReportSubjects;
import dev.escalation.app.Training;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.SampleTraining;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.task.Progress;
import java.nio.file.Path;

/** What a report is told of the sample, made once for all tests that only look at it. */
public final class ReportedSample {
    private ReportedSample() {}

    public static ReportSubject subject() {
        return Once.SUBJECT;
    }

    public static Insight insight() {
        return Once.INSIGHT;
    }

    public static Training training() {
        return SampleTraining.get();
    }

    private static final class Once {
        private static final Insight INSIGHT = Insight.of(
                SampleTraining.get(),
                SampleTraining.get().comparison().best().model().orElseThrow(),
                Progress.NONE);
        private static final ReportSubject SUBJECT = ReportSubjects.of(clean(), SampleTraining.get(), INSIGHT);

        private static CleanResult clean() {
            return Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE);
        }
    }
}
