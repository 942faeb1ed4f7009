package dateline.wire.tls;

import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Sets up TLS: decides which certificates are trusted, and checks that a certificate belongs to the host.
public final class Trust {
    private Trust() {}

    /// Returns a TLS context that trusts the given certificates.
    ///
    /// @param trusted a file of certificates (PEM); null for the usual authorities
    public static SSLContext tls(@Nullable Path trusted) throws IOException {
        try {
            if (trusted == null) {
                return SSLContext.getDefault();
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            try (InputStream in = Files.newInputStream(trusted)) {
                for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    store.setCertificateEntry("trusted-" + store.size(), each);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | java.nio.file.NoSuchFileException e) {
            throw new VisitFailed("The file of trusted certificates (" + trusted + ") cannot be read as PEM.", e);
        }
    }

    /// Starts TLS on an open connection. Fails if the certificate does not belong to the host.
    public static SSLSocket over(Socket plain, SSLContext tls, String host) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setUseClientMode(true);
        secured.startHandshake();
        return secured;
    }
}
