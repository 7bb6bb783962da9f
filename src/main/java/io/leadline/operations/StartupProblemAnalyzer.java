package io.leadline.operations;

import io.leadline.shared.StartupProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Writes what keeps the application from starting as its one sentence, where no launcher does: in a container. */
class StartupProblemAnalyzer extends AbstractFailureAnalyzer<StartupProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartupProblem problem) {
        return new FailureAnalysis("Leadline cannot start: " + problem.getMessage(), "", failure);
    }
}
