package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.JobHandler;
import io.leadline.engine.gateway.TokenInterceptor;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A connection for each pace, because a client has one pool for all its job handlers: a back-test of minutes must hold up no
 * order's mail, and no mail an approval.
 *
 * @param quick for commands and quick jobs
 */
record Clients(CamundaClient quick, CamundaClient paperwork, CamundaClient lengthy) implements AutoCloseable {

    static final int LONG_THREADS = 4;
    private static final int QUICK_THREADS = 4;
    private static final int PAPERWORK_THREADS = 2;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    static Clients open(EngineHost host, URI grpcAddress, EngineSettings settings) {
        return new Clients(
                client(host, grpcAddress, settings, QUICK_THREADS, "jobs"),
                client(host, grpcAddress, settings, PAPERWORK_THREADS, "paperwork"),
                client(host, grpcAddress, settings, LONG_THREADS, "long-jobs"));
    }

    private static CamundaClient client(
            EngineHost host, URI grpcAddress, EngineSettings settings, int threads, String poolName) {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(poolName + "-", 1).factory());
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(grpcAddress)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(REQUEST_TIMEOUT)
                .defaultJobWorkerName("leadline")
                .jobHandlingExecutor(pool, true);
        host.token().map(Clients::header).ifPresent(builder::withInterceptors);
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

    private static ClientInterceptor header(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(TokenInterceptor.HEADER, Metadata.ASCII_STRING_MARSHALLER), token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    CamundaClient of(JobHandler.Pace pace) {
        return switch (pace) {
            // Its jobs leave the client's threads at once.
            case QUICK, OUTSIDE -> quick;
            case PAPERWORK -> paperwork;
            case LONG -> lengthy;
        };
    }

    @Override
    public void close() {
        quick.close();
        paperwork.close();
        lengthy.close();
    }
}
