package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.leadline.engine.EngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two connections, because a client has one pool for all its job handlers and mail must not hold up the rest.
 *
 * @param quick for commands and quick jobs
 * @param slow for jobs that wait for something outside
 */
record Clients(CamundaClient quick, CamundaClient slow) implements AutoCloseable {

    private static final int QUICK_THREADS = 4;
    private static final int SLOW_THREADS = 4;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    static Clients open(URI grpcAddress, EngineSettings settings) {
        return new Clients(
                client(grpcAddress, settings, QUICK_THREADS, "jobs"),
                client(grpcAddress, settings, SLOW_THREADS, "slow-jobs"));
    }

    private static CamundaClient client(URI grpcAddress, EngineSettings settings, int threads, String poolName) {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(poolName + "-", 1).factory());
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(grpcAddress)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(REQUEST_TIMEOUT)
                .defaultJobWorkerName("leadline")
                .jobHandlingExecutor(pool, true);
        if (settings.clientId() != null && !settings.clientId().isBlank()) {
            builder.credentialsProvider(CredentialsProvider.newCredentialsProviderBuilder()
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .authorizationServerUrl(settings.tokenUrl())
                    .audience(settings.audience())
                    .build());
        }
        return builder.build();
    }

    @Override
    public void close() {
        quick.close();
        slow.close();
    }
}
