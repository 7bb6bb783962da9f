package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.identity.Role;

/** Whom the models mean by their header {@code approver}; the buyers where there is none. */
final class Approver {

    private Approver() {}

    static Role of(Job job) {
        return Role.ofGroup(job.headers().getOrDefault("approver", "buyer")).orElse(Role.BUYER);
    }
}
