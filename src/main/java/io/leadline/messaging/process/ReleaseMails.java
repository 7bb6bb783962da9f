package io.leadline.messaging.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.messaging.delivery.HeldPost;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader works again, or the digest is due. */
@Component
record ReleaseMails(HeldPost post) implements JobHandler {

    @Override
    public String type() {
        return "messaging.releaseMails";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        post.release(job.subject());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
