private import Foundation
private import Glibc

/// A file of certificate authorities, looked at before a request depends on it.
enum CertificateFile {
    /// Says what is wrong with a file in place of the system's authorities, or nothing.
    ///
    /// Of what is no plain file, such as a pipe, nothing is read: whoever reads it has used it up.
    static func fault(_ path: String) -> String? {
        let name = "the file of certificate authorities \"\(cleanStart(of: path))\""
        var facts = stat()
        guard !path.utf8.contains(0), unsafe stat(path, &facts) == 0,
            facts.st_mode & S_IFMT != S_IFDIR, unsafe access(path, R_OK) == 0
        else { return "\(name) is not there, or may not be read" }
        guard facts.st_mode & S_IFMT == S_IFREG else { return nil }
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        let isPEM = beginnings.contains { bytes.range(of: Data($0.utf8)) != nil }
        return isPEM ? nil : "\(name) holds no certificate in PEM form"
    }

    /// The lines that OpenSSL's PEM_read_bio_X509(3) takes for the start of a certificate.
    private static let beginnings = [
        "-----BEGIN CERTIFICATE-----", "-----BEGIN TRUSTED CERTIFICATE-----",
        "-----BEGIN X509 CERTIFICATE-----",
    ]
}
