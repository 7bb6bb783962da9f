package io.leadline.inbox.feed;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the feature that owns a process what a task is about. */
@Component
class Descriptions {

    private static final Logger log = LoggerFactory.getLogger(Descriptions.class);
    private static final int NORMAL = 2;

    private final ObjectProvider<TaskSubjects> features;
    private final String currency;

    Descriptions(ObjectProvider<TaskSubjects> features, CompanyCurrency currency) {
        this.features = features;
        this.currency = currency.code();
    }

    /** As the inbox keeps it. */
    TaskRecord known(TaskRecord task) {
        try {
            for (TaskSubjects feature : features) {
                if (feature.owns(task.processId())) {
                    return feature.known(task);
                }
            }
        } catch (RuntimeException failure) {
            log.error("Task {} of {} is of no known kind", task.interaction(), task.subject(), failure);
        }
        return task;
    }

    /** A task that nobody can describe is shown with its subject alone: a poor row is better than a lost task. */
    TaskSubject describe(TaskRecord task) {
        try {
            for (TaskSubjects feature : features) {
                if (feature.owns(task.processId())) {
                    return feature.describe(task);
                }
            }
        } catch (RuntimeException failure) {
            log.error("Task {} of {} cannot be described", task.interaction(), task.subject(), failure);
        }
        String title = task.subject().isBlank() ? task.interaction() : task.subject();
        return new TaskSubject(title, null, null, null, Money.zero(currency), null, NORMAL, "");
    }
}
