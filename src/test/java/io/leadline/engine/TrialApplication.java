package io.leadline.engine;

import java.nio.file.Path;
import java.time.Duration;

/** An application to be killed: starts instances for ever, and says which the engine has taken. */
final class TrialApplication {

    private TrialApplication() {}

    public static void main(String[] args) {
        TestEngine trial = TestEngine.open(Path.of(args[0]));
        trial.deploy("engine/engine-trial.bpmn");
        System.out.println("engine " + trial.process().process().orElseThrow().pid());
        for (int i = 0; ; i++) {
            String subject = "A-" + i;
            trial.startTrial(subject, Duration.ofDays(30));
            System.out.println("taken " + subject);
            System.out.flush();
        }
    }
}
