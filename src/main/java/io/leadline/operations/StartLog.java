package io.leadline.operations;

import io.leadline.shared.StartStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the launcher shows on its console into the log too, which is all there is in a container. */
@Component
class StartLog {

    private static final Logger log = LoggerFactory.getLogger(StartLog.class);

    @EventListener
    void on(StartStep step) {
        log.info(step.text());
    }
}
