package io.leadline.messaging.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.messaging.MailVariables;
import io.leadline.messaging.delivery.HeldPost;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets go what is due for the reader, and says how long the mail it was asked for has to wait yet. */
@Component
record ReleaseMails(HeldPost post) implements JobHandler {

    @Override
    public String type() {
        return "messaging.releaseMails";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        post.release(job.subject());
        Optional<Duration> left = job.find(MailVariables.MAIL).flatMap(post::left);
        return left.isPresent()
                ? Map.of(
                        MailVariables.HELD,
                        true,
                        MailVariables.WAIT_FOR,
                        left.get().toString())
                : Map.of(MailVariables.HELD, false);
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
