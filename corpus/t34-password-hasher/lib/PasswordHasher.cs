using System;
using System.Security.Cryptography;

namespace Inert.Passwords
{
    public sealed class PasswordHasher
    {
        private readonly int rounds;

        public PasswordHasher(int rounds)
        {
            this.rounds = rounds;
        }

        public string Hash(string password)
        {
            var salt = new byte[16];
            using (var random = RandomNumberGenerator.Create()) random.GetBytes(salt);
            return "pbkdf2$" + rounds + "$" + Convert.ToBase64String(salt) + "$" + Convert.ToBase64String(Derive(password, salt, rounds));
        }

        public bool Verify(string password, string stored)
        {
            var parts = stored.Split('$');
            if (parts.Length != 4 || parts[0] != "pbkdf2") return false;
            var expected = Convert.FromBase64String(parts[3]);
            return SameBytes(expected, Derive(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1])));
        }

        private static byte[] Derive(string password, byte[] salt, int rounds)
        {
            using (var derive = new Rfc2898DeriveBytes(password, salt, rounds)) return derive.GetBytes(32);
        }

        private static bool SameBytes(byte[] left, byte[] right)
        {
            var difference = left.Length ^ right.Length;
            for (var at = 0; at < left.Length && at < right.Length; at++) difference |= left[at] ^ right[at];
            return difference == 0;
        }
    }
}
