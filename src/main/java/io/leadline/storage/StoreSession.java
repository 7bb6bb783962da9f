package io.leadline.storage;

import com.mongodb.client.MongoDatabase;
import io.leadline.shared.StartupProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The store of an installation for a command that reads it, opened as the application opens it, and nothing else of the
 * application; no migration runs. The folder of an embedded store is held meanwhile, a MongoDB is read beside its writers.
 */
public final class StoreSession implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private StoreSession(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings as the application has them: {@code leadline.data}, {@code leadline.mongo.uri}
     * @throws StartupProblem if the folder is in use, or no store answers
     */
    public static StoreSession open(Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("session", settings));
        context.setEnvironment(environment);
        context.register(StorageConfiguration.class);
        // Of a MongoDB no folder is needed, and a portal that runs on it holds its own.
        context.addBeanFactoryPostProcessor(beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        });
        try {
            context.refresh();
            context.getBean(MongoDatabase.class);
            return new StoreSession(context);
        } catch (BeansException problem) {
            context.close();
            throw reason(problem);
        }
    }

    public MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    private static RuntimeException reason(BeansException problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem known) {
                return known;
            }
        }
        return problem;
    }

    @Override
    public void close() {
        context.close();
    }
}
