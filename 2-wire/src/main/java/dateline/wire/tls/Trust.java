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

/// Makes connections safe: says whose certificates are believed, and checks that a certificate is the host's.
public final class Trust {
    private Trust() {}

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

    /// TLS over a connection that stands; fails where the certificate is not the host's.
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
